import type { ErrorObject } from 'ajv';
import { spesifiser } from './feil';
import type { Spesifisering } from './feil';

const MAKS = 100;
/** Errors that only say that a branch of if/then/oneOf failed; their details stand beside them. */
const STOEY = new Set(['if']);

function stiTil(feil: ErrorObject): string {
  const params = feil.params as { missingProperty?: string; additionalProperty?: string };
  const felt = params.missingProperty ?? params.additionalProperty;
  return `${feil.instancePath.slice(1)}${felt === undefined ? '' : `/${felt}`}`;
}

/** ajv's findings as specifications, at most a hundred; the value that was given goes with it. */
export function skjemafeil(feil: ErrorObject[] | null | undefined): Spesifisering[] {
  return (feil ?? [])
    .filter((en) => !STOEY.has(en.keyword))
    .slice(0, MAKS)
    .map((en) => {
      const mangler = en.keyword === 'required' || en.keyword === 'additionalProperties';
      const verdi: unknown = mangler || typeof en.data === 'object' ? undefined : en.data;
      return spesifiser('GLD_1022', { melding: en.message ?? 'Ugyldig verdi', sti: stiTil(en), verdi });
    });
}
