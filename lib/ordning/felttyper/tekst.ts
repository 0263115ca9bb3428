import { brudd, type Felttype } from '../felttype';

// Control characters and halves of surrogate pairs cannot be sent as JSON text that others read.
const ULOVLIG =
  /[\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Letters, digits and signs of European writing with single spaces between: nothing to tidy up, and nothing unlawful. */
function erPlan(tekst: string): boolean {
  let forrige = 0x20;
  for (let i = 0; i < tekst.length; i += 1) {
    const tegn = tekst.charCodeAt(i);
    if (tegn === 0x20 ? forrige === 0x20 : tegn < 0x20 || tegn === 0x7f || tegn === 0xa0 || tegn >= 0x1680)
      return false;
    forrige = tegn;
  }
  return forrige !== 0x20;
}

export const tekst: Felttype<'tekst'> = {
  les(raa, felt) {
    const plan = erPlan(raa);
    const verdi = plan ? raa : raa.trim().replace(/\s+/g, ' ');
    if (!plan && ULOVLIG.test(verdi)) return brudd('ulovlige_tegn');
    if (verdi.length > felt.maksLengde) return brudd('for_lang', { maks: felt.maksLengde });
    return { ok: true, verdi };
  },
  koder: () => ['for_lang', 'ulovlige_tegn'],
  justering: 'venstre',
  inputMode: 'text',
};
