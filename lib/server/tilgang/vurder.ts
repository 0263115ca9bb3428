import type { Aktoer } from '@/lib/myndigheter/altinn/aktoer';
import { sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';
import { grunnlagFor } from './grunnlag';

/** What the portal keeps of one organisation in Altinn's answer. */
export interface Vurdering {
  orgnr: string;
  navn: string;
  overordnet: string | null;
  velgbar: boolean;
  ordninger: string[];
  /** What gave the right, for any of them; empty when Altinn did not say. */
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
    const velgbar = !aktoer.slettet && !aktoer.kunHierarki && !underenhet && tillatt.length > 0;
    return [
      {
        orgnr: aktoer.orgnr,
        navn: aktoer.navn,
        overordnet,
        velgbar,
        ordninger: velgbar ? tillatt : [],
        grunnlag: velgbar ? [...new Set(ordninger.flatMap((o) => grunnlagFor(o, aktoer)))] : [],
      },
      ...under,
    ];
  });
}
