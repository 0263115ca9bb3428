import { brudd, type Felttype, utenMellomrom } from '../felttype';

/** A whole number sent as a JSON number, such as gårdsnummer. */
export const heltall: Felttype<'heltall'> = {
  les(raa, felt) {
    const tekst = utenMellomrom(raa);
    if (!/^\d{1,9}$/.test(tekst)) return brudd('ikke_heltall');
    const verdi = Number(tekst);
    if (verdi < felt.min || verdi > felt.maks) {
      return brudd('utenfor_grenser', { min: felt.min, maks: felt.maks });
    }
    return { ok: true, verdi };
  },
  koder: () => ['ikke_heltall', 'utenfor_grenser'],
  justering: 'hoeyre',
  inputMode: 'numeric',
};
