import { sjekkFoedselsnummer, sjekkOrganisasjonsnummer, type Nummerfeil } from '@/lib/felles/identifikator';
import type { Avvikskode } from '../typer';
import { brudd, erForkortetAvExcel, type Felttype, utenMellomrom } from '../felttype';

const kode = (feil: Nummerfeil, kontrollsiffer: Avvikskode): Avvikskode => {
  if (feil === 'lengde') return 'eier_lengde';
  if (feil === 'kontrollsiffer') return kontrollsiffer;
  return feil === 'syntetisk' ? 'nummer_syntetisk' : 'nummer_ikke_syntetisk';
};

/** The oppgaveeier: 11 digits are a person, 9 an organisation, and the length decides where it is sent. */
export const eier: Felttype<'eier'> = {
  les(raa, _felt, { miljoe }) {
    const verdi = utenMellomrom(raa);
    if (erForkortetAvExcel(verdi)) return brudd('excel_forkortet');
    if (!/^(\d{9}|\d{11})$/.test(verdi)) return brudd('eier_lengde');
    if (verdi.length === 9) {
      const feil = sjekkOrganisasjonsnummer(verdi, miljoe);
      if (feil) return brudd(kode(feil, 'organisasjonsnummer_kontrollsiffer'));
      return { ok: true, verdi, variant: 'organisasjonsnummer' };
    }
    const feil = sjekkFoedselsnummer(verdi, miljoe);
    if (feil) return brudd(kode(feil, 'foedselsnummer_kontrollsiffer'));
    return { ok: true, verdi, variant: 'foedselsnummer' };
  },
  justering: 'venstre',
  inputMode: 'numeric',
};
