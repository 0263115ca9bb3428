import { sjekkFoedselsnummer, type Nummerfeil } from '@/lib/felles/identifikator';
import type { Avvikskode } from '../typer';
import { brudd, erForkortetAvExcel, type Felttype, utenMellomrom } from '../felttype';

const KODER: Record<Nummerfeil, Avvikskode> = {
  lengde: 'foedselsnummer_lengde',
  kontrollsiffer: 'foedselsnummer_kontrollsiffer',
  ikke_syntetisk: 'nummer_ikke_syntetisk',
  syntetisk: 'nummer_syntetisk',
};

/** Fødselsnummer or D-nummer with both check digits. */
export const foedselsnummer: Felttype<'foedselsnummer'> = {
  les(raa, _felt, kontekst) {
    const verdi = utenMellomrom(raa);
    const feil = sjekkFoedselsnummer(verdi, kontekst.miljoe);
    if (feil === 'lengde') return brudd(erForkortetAvExcel(verdi) ? 'excel_forkortet' : KODER[feil]);
    return feil ? { ok: true, verdi, feil: { kode: KODER[feil] } } : { ok: true, verdi };
  },
  koder: () => [
    'foedselsnummer_lengde',
    'foedselsnummer_kontrollsiffer',
    'nummer_syntetisk',
    'nummer_ikke_syntetisk',
    'excel_forkortet',
  ],
  justering: 'venstre',
  inputMode: 'numeric',
};
