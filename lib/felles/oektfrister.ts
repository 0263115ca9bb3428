/** Milliseconds left of a session: until it ends for want of use, and until it ends however much it is used. */
export interface Oektfrister {
  stilleMs: number;
  maksMs: number;
}
