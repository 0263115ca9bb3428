import { sjekkFoedselsnummer, sjekkOrganisasjonsnummer, type Nummerfeil } from '@/lib/felles/identifikator';
import type { Avvikskode } from '../typer';
import { brudd, erForkortetAvExcel, type Felttype, utenMellomrom } from '../felttype';

const KODER: Record<Nummerfeil, Avvikskode> = {
  lengde: 'eier_lengde',
  kontrollsiffer: 'foedselsnummer_kontrollsiffer',
  ikke_syntetisk: 'nummer_ikke_syntetisk',
  syntetisk: 'nummer_syntetisk',
};

/** The oppgaveeier: 11 digits are a person, 9 an organisation, and the length decides where it is sent. */
export const eier: Felttype<'eier'> = {
  les(raa, _felt, { miljoe }) {
    const verdi = utenMellomrom(raa);
    if (!/^(\d{9}|\d{11})$/.test(verdi))
      return brudd(erForkortetAvExcel(verdi) ? 'excel_forkortet' : 'eier_lengde');
    const organisasjon = verdi.length === 9;
    const variant = organisasjon ? 'organisasjonsnummer' : 'foedselsnummer';
    const feil = organisasjon ? sjekkOrganisasjonsnummer(verdi, miljoe) : sjekkFoedselsnummer(verdi, miljoe);
    if (!feil) return { ok: true, verdi, variant };
    const kode =
      organisasjon && feil === 'kontrollsiffer' ? 'organisasjonsnummer_kontrollsiffer' : KODER[feil];
    return { ok: true, verdi, variant, feil: { kode } };
  },
  koder: () => [
    'eier_lengde',
    'foedselsnummer_kontrollsiffer',
    'organisasjonsnummer_kontrollsiffer',
    'nummer_syntetisk',
    'nummer_ikke_syntetisk',
    'excel_forkortet',
  ],
  justering: 'venstre',
  inputMode: 'numeric',
};
