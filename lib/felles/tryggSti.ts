/** A path of our own to go on to, or `/`: never `//other.host` or a whole address that somebody else put in a link. */
export const tryggSti = (til: unknown): string =>
  typeof til === 'string' && /^\/(?![/\\])[\w/?=&-]*$/.test(til) ? til : '/';
