/** The texts of a column after each other, and the length of each; `SOM_FORRIGE` where it is the one above once more. */
export interface Tekster {
  tekst: string;
  lengder: Uint32Array<ArrayBuffer>;
}

const SOM_FORRIGE = 0xffff_ffff;

/**
 * Packs the texts of a column: few and large pieces go between threads fast, a million small ones take seconds. Undefined
 * when there is no text in it.
 */
export function pakkTekster(tekster: readonly string[]): Tekster | undefined {
  const lengder = new Uint32Array(tekster.length);
  const biter: string[] = [];
  let forrige = '';
  for (let i = 0; i < tekster.length; i += 1) {
    const tekst = tekster[i];
    if (!tekst) continue;
    lengder[i] = tekst === forrige ? SOM_FORRIGE : tekst.length;
    if (tekst !== forrige) biter.push(tekst);
    forrige = tekst;
  }
  return biter.length > 0 ? { tekst: biter.join(''), lengder } : undefined;
}

/** The texts again; '' where there was none. Equal texts below each other are one. */
export function lesTekster({ tekst, lengder }: Tekster): string[] {
  const tekster: string[] = [];
  let pos = 0;
  let forrige = '';
  for (let i = 0; i < lengder.length; i += 1) {
    const lengde = lengder[i] ?? 0;
    if (lengde === 0) {
      tekster.push('');
      continue;
    }
    if (lengde !== SOM_FORRIGE) {
      forrige = tekst.slice(pos, pos + lengde);
      pos += lengde;
    }
    tekster.push(forrige);
  }
  return tekster;
}
