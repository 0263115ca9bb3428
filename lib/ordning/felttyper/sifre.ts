import { bareSifre } from '@/lib/felles/sifre';
import { brudd, type Felttype, utenMellomrom } from '../felttype';

/** A code of a fixed number of digits; a leading zero is part of it, so it is text. */
export const sifre: Felttype<'sifre'> = {
  les(raa, felt, { inntektsaar, registre }) {
    const verdi = utenMellomrom(raa);
    if (verdi.length !== felt.antall || !bareSifre(verdi))
      return brudd('antall_sifre', { antall: felt.antall });
    const ukjent = felt.register === 'kommune' && registre && !registre.erKjentKommune(verdi, inntektsaar);
    return ukjent ? { ok: true, verdi, varsler: [{ kode: 'kommune_ukjent' }] } : { ok: true, verdi };
  },
  koder: (felt) => [
    'antall_sifre',
    ...(felt.register === 'kommune' ? (['kommune_ukjent'] as const) : []),
    ...(felt.stedfelt ? (['poststed_stemmer_ikke'] as const) : []),
  ],
  justering: 'venstre',
  inputMode: 'numeric',
};
