import type { Radvisning } from './typer';

type Lytter = () => void;

/** Those who show one row, each woken only when that row looks different. */
export class Radlyttere {
  readonly #vis: (radId: string) => Radvisning | undefined;
  readonly #poster = new Map<string, { hver: Set<Lytter>; sist: Radvisning | undefined }>();

  constructor(vis: (radId: string) => Radvisning | undefined) {
    this.#vis = vis;
  }

  abonner = (radId: string, lytter: Lytter): (() => void) => {
    const post = this.#poster.get(radId) ?? { hver: new Set(), sist: this.#vis(radId) };
    this.#poster.set(radId, post);
    post.hver.add(lytter);
    return () => {
      post.hver.delete(lytter);
      if (post.hver.size === 0 && this.#poster.get(radId) === post) this.#poster.delete(radId);
    };
  };

  /** An edit can make or heal duplicates, so the rows that were not edited are looked at too. */
  meld(): void {
    for (const [radId, post] of this.#poster) {
      const visning = this.#vis(radId);
      if (post.sist === visning) continue;
      post.sist = visning;
      for (const lytter of post.hver) lytter();
    }
  }
}
