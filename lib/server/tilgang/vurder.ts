import type { Aktoer } from '@/lib/myndigheter/altinn/aktoer';
import { sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import { grunnlagFor } from './grunnlag';

/** Why an organisation that is shown cannot be chosen; texts in messages/*.json under `organisasjon.grunn`. */
export type Grunn = 'underenhet' | 'slettet' | 'overskrift' | 'uten_tilgang';

/** What the portal keeps of one organisation in Altinn's answer. */
export interface Vurdering {
  orgnr: string;
  navn: string;
  overordnet: string | null;
  velgbar: boolean;
  ordninger: string[];
  /** Organisasjonsform, such as `AS`. */
  form: string | null;
  grunn: Grunn | null;
  /** What gave the right, for any of the ordninger; empty when Altinn did not say. */
  grunnlag: string[];
}

function harRettTil(ordning: Ordning, aktoer: Aktoer): boolean {
  // Nothing is known: Altinn returned the organisation as one to act for and told no more.
  return !aktoer.harTilgangsopplysninger || grunnlagFor(ordning, aktoer).length > 0;
}

/**
 * Reads Altinn's answer: every organisation with its sub-units, and for which ordninger the person may report.
 * Sub-units cannot be chosen: the duty, and Skatteetaten's API (GLD_1062), is the main unit's.
 */
export function vurderAktoerer(aktoerer: readonly Aktoer[], overordnet: string | null = null): Vurdering[] {
  return aktoerer.flatMap((aktoer) => {
    const under = vurderAktoerer(aktoer.underenheter, aktoer.orgnr);
    if (aktoer.type !== 'organisasjon' || !aktoer.orgnr) return under;
    if (sjekkOrganisasjonsnummer(aktoer.orgnr, 'lokal') === 'lengde') return under;
    const tillatt = ordninger.filter((ordning) => harRettTil(ordning, aktoer)).map((ordning) => ordning.id);
    const underenhet = overordnet !== null || ['BEDR', 'AAFY'].includes(aktoer.unitType ?? '');
    const grunn = underenhet
      ? 'underenhet'
      : aktoer.slettet
        ? 'slettet'
        : aktoer.kunHierarki
          ? 'overskrift'
          : tillatt.length === 0
            ? 'uten_tilgang'
            : null;
    const velgbar = grunn === null;
    const { orgnr, navn, unitType: form } = aktoer;
    const grunnlag = velgbar ? [...new Set(ordninger.flatMap((o) => grunnlagFor(o, aktoer)))] : [];
    const tillatte = velgbar ? tillatt : [];
    return [{ orgnr, navn, overordnet, form, grunn, velgbar, ordninger: tillatte, grunnlag }, ...under];
  });
}
