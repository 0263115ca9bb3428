import type { Aktoer } from '@/lib/myndigheter/altinn/aktoer';
import { sjekkOrganisasjonsnummer } from '@/lib/felles/identifikator';
import type { Ordning } from '@/lib/ordning/typer';
import { ordninger } from '@/lib/ordninger/register';

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
}

/**
 * Roles in Enhetsregisteret whose holders have every access package of their organisation: general manager, chair,
 * sole proprietor, partners, general partner, managing shipowner, estate administrator, norwegian representative,
 * and the registered accountant and auditor, whose packages the ordninger name. Codes and names both, since Altinn's
 * documents show both (`DAGL`, `urn:altinn:role:daglig-leder`). Which roles carry which packages is Altinn's own to
 * decide, and its answer lists the packages too: this list only helps where an answer lists roles and no packages.
 * It is from Altinn's description of roles in Enhetsregisteret, not from an answer that was seen.
 */
const ROLLER = new Set([
  ...[
    'dagl',
    'daglig-leder',
    'lede',
    'styreleder',
    'styrets-leder',
    'innh',
    'innehaver',
    'komp',
    'komplementar',
  ],
  ...['dtpr', 'dtso', 'deltaker-delt-ansvar', 'deltaker-fullt-ansvar', 'best', 'bestyrende-reder'],
  ...['bobe', 'bostyrer', 'repr', 'norsk-representant', 'regn', 'regnskapsforer', 'revi', 'revisor'],
  ...['hovedadministrator', 'main-administrator'],
]);

const sisteLedd = (verdi: string): string => verdi.slice(verdi.lastIndexOf(':') + 1).toLowerCase();

function harRettTil(ordning: Ordning, aktoer: Aktoer): boolean {
  // Nothing is known: Altinn returned the organisation as one to act for and told no more.
  if (!aktoer.harTilgangsopplysninger) return true;
  const { tilgangspakker, enkeltrettighet } = ordning.api;
  return (
    aktoer.tilgangspakker.some((pakke) => tilgangspakker.includes(sisteLedd(pakke))) ||
    aktoer.ressurser.some((ressurs) => sisteLedd(ressurs) === enkeltrettighet) ||
    aktoer.roller.some((rolle) => ROLLER.has(sisteLedd(rolle)))
  );
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
    return [{ orgnr, navn, overordnet, form, grunn, velgbar, ordninger: velgbar ? tillatt : [] }, ...under];
  });
}
