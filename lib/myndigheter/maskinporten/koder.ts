import type { Tokenfeil } from './svar';

/** Who can do something about it. */
export type Retter = 'organisasjon' | 'drift';

/** Maskinporten's own codes (fakta: docs.digdir.no, maskinporten_feilsoking), and who puts each right. */
const KODER = {
  'MP-011': 'drift',
  'MP-012': 'drift',
  'MP-100': 'drift',
  'MP-110': 'drift',
  'MP-120': 'drift',
  'MP-121': 'drift',
  'MP-122': 'drift',
  'MP-123': 'drift',
  'MP-124': 'drift',
  'MP-130': 'drift',
  'MP-200': 'drift',
  'MP-201': 'drift',
  'MP-250': 'drift',
  'MP-251': 'drift',
  'MP-301': 'drift',
  'MP-302': 'drift',
  'MP-303': 'organisasjon',
  klokke: 'drift',
  annet: 'drift',
} as const satisfies Record<string, Retter>;

export type Maskinportenkode = keyof typeof KODER;
export const MASKINPORTENKODER = Object.keys(KODER) as Maskinportenkode[];
export const hvemRetter = (kode: Maskinportenkode): Retter => KODER[kode];

/** The code of a refusal: out of its text, which is free; `annet` for one that is not known. */
export function kodeAv(feil: Exclude<Tokenfeil, { type: 'utilgjengelig' }>): Maskinportenkode {
  if (feil.type === 'systembruker_mangler') return 'MP-303';
  const kode = /\bMP-\d{3}\b/.exec(feil.beskrivelse)?.[0];
  const kjent = MASKINPORTENKODER.find((en) => en === kode);
  // The same code in another error is a malformed question, and then the organisation can do nothing.
  if (kjent === 'MP-303') return 'MP-302';
  if (kjent) return kjent;
  if (/issue time is after now/i.test(feil.beskrivelse)) return 'klokke';
  return feil.error === 'invalid_scope' ? 'MP-200' : 'annet';
}
