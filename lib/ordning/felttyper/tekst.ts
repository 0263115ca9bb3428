import { brudd, type Felttype } from '../felttype';

// Control characters and halves of surrogate pairs cannot be sent as JSON text that others read.
const ULOVLIG =
  /[\u0000-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const tekst: Felttype<'tekst'> = {
  les(raa, felt) {
    const verdi = raa.trim().replace(/\s+/g, ' ');
    if (ULOVLIG.test(verdi)) return brudd('ulovlige_tegn');
    if (verdi.length > felt.maksLengde) return brudd('for_lang', { maks: felt.maksLengde });
    return { ok: true, verdi };
  },
  koder: () => ['for_lang', 'ulovlige_tegn'],
  justering: 'venstre',
  inputMode: 'text',
};
