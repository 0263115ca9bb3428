const tekst = { type: 'string', minLength: 1, maxLength: 200 } as const;

/** Amount as overskuddsstrøm writes it: a string with a dot and exactly two decimals. */
export const BELOEPSTEKST = { type: 'string', pattern: '^-?(0|[1-9][0-9]{0,15})\\.[0-9]{2}$' } as const;
export const HELTALL = {
  type: 'integer',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
} as const;
export const ANTALL = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
export const SIFFER = (antall: number) => ({ type: 'string', pattern: `^[0-9]{${antall}}$` }) as const;
export { tekst as TEKST };

/** An object with these fields and no others. */
export const objekt = (felt: Record<string, object>, paakrevd: string[] = Object.keys(felt)) => ({
  type: 'object',
  additionalProperties: false,
  required: paakrevd,
  properties: felt,
});

/**
 * The envelope that both seeds share, written from their examples. Only shapes are checked (9 and 11 digits), since
 * the seeds' own numbers fail the check digits. `ingenoppgaver` is the one case where rows may be absent or empty.
 */
export function konvolutt(navn: { rader: string; oppsummering: string }, rad: object, oppsummering: object) {
  return objekt({
    leveranse: {
      ...objekt(
        {
          kildesystem: { type: 'string', maxLength: 200 },
          oppgavegiver: objekt({
            organisasjonsnummer: SIFFER(9),
            kontaktinformasjon: objekt(
              { navn: tekst, telefonnummer: tekst, varselEpostadresse: tekst, varselSmsMobilnummer: tekst },
              [],
            ),
          }),
          inntektsaar: { type: 'integer', minimum: 1000, maximum: 9999 },
          oppgavegiversLeveranseReferanse: { type: 'string', minLength: 1, maxLength: 100 },
          leveransetype: { enum: ['ordinaer', 'ingenoppgaver'] },
          [navn.rader]: { type: 'array', items: rad },
          [navn.oppsummering]: oppsummering,
        },
        ['kildesystem', 'oppgavegiver', 'inntektsaar', 'leveransetype', navn.oppsummering],
      ),
      if: { properties: { leveransetype: { const: 'ingenoppgaver' } }, required: ['leveransetype'] },
      then: { properties: { [navn.rader]: { type: 'array', maxItems: 0 } } },
      else: { required: [navn.rader], properties: { [navn.rader]: { type: 'array', minItems: 1 } } },
    },
  });
}
