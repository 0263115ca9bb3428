type Innhold = Record<string, unknown> & { grantId?: string; userCode?: string; uid?: string };
interface Post {
  innhold: Innhold;
  utloeper: number;
}

/**
 * oidc-provider's storage, one per started environment. Its own memory adapter is shared by the whole process and
 * throws old sessions out after a thousand entries, which a long test run passes.
 */
export function lagAdapter() {
  const lager = new Map<string, Post>();
  const lev = (noekkel: string): Innhold | undefined => {
    const post = lager.get(noekkel);
    if (post && post.utloeper > Date.now()) return post.innhold;
    lager.delete(noekkel);
    return undefined;
  };
  return class Adapter {
    constructor(private readonly modell: string) {}

    private noekkel = (id: string): string => `${this.modell}:${id}`;

    private finnVed(felt: 'uid' | 'userCode', verdi: string): Innhold | undefined {
      for (const [noekkel, post] of lager) {
        if (noekkel.startsWith(`${this.modell}:`) && post.innhold[felt] === verdi) return lev(noekkel);
      }
      return undefined;
    }

    async upsert(id: string, innhold: Innhold, sekunder?: number): Promise<void> {
      const utloeper = sekunder === undefined ? Infinity : Date.now() + sekunder * 1000;
      lager.set(this.noekkel(id), { innhold, utloeper });
    }

    find = async (id: string): Promise<Innhold | undefined> => lev(this.noekkel(id));
    findByUid = async (uid: string): Promise<Innhold | undefined> => this.finnVed('uid', uid);
    findByUserCode = async (kode: string): Promise<Innhold | undefined> => this.finnVed('userCode', kode);

    async consume(id: string): Promise<void> {
      const innhold = lev(this.noekkel(id));
      if (innhold) innhold.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      lager.delete(this.noekkel(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [noekkel, post] of lager) if (post.innhold.grantId === grantId) lager.delete(noekkel);
    }
  };
}
