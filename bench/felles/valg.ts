import { parseArgs } from 'node:util';

export interface Valg {
  /** Interleaved rounds; each benchmark has its own default. */
  runder: number | undefined;
  /** Rows, in place of the benchmark's own sizes. */
  rader: number | undefined;
  ordning: string;
  /** How many times slower the browser's processor is made. */
  struping: number;
  /** Only these contestants of `tabell`. */
  deltakere: readonly string[] | undefined;
}

const helt = (navn: string, tekst: string | undefined): number | undefined => {
  if (tekst === undefined) return undefined;
  const tall = Number(tekst);
  if (!Number.isInteger(tall) || tall < 1)
    throw new Error(`--${navn} must be a whole number from 1: ${tekst}`);
  return tall;
};

export function lesValg(argumenter: readonly string[]): { navn: string[]; valg: Valg } {
  const { values, positionals } = parseArgs({
    args: [...argumenter],
    allowPositionals: true,
    options: {
      runder: { type: 'string' },
      rader: { type: 'string' },
      ordning: { type: 'string', default: 'kundeutbytte' },
      struping: { type: 'string', default: '1' },
      deltakere: { type: 'string' },
    },
  });
  return {
    navn: positionals,
    valg: {
      runder: helt('runder', values.runder),
      rader: helt('rader', values.rader),
      ordning: values.ordning,
      struping: helt('struping', values.struping) ?? 1,
      deltakere: values.deltakere?.split(','),
    },
  };
}
