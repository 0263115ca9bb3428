import 'server-only';
import pino, { type Logger } from 'pino';

const husk = globalThis as { __logg?: Logger };

/** Values that may be a person's, wherever they turn up in what is logged. */
const SKJULES = [
  'pid',
  'token',
  'melding',
  'svar',
  'verdier',
  'angittVerdi',
  'hode',
  'authorization',
  'cookie',
];

/** The server's log: JSON lines, events and codes, never personal data. */
export const logg = (): Logger =>
  (husk.__logg ??= pino({
    // Without pino's own process id, whose name is that of the fødselsnummer in ID-porten's claims.
    base: null,
    level: process.env['LOG_LEVEL'] ?? 'info',
    redact: { paths: SKJULES.flatMap((navn) => [navn, `*.${navn}`]), censor: '[skjult]' },
  }));

/** What may be logged of an error: its name and code. Messages of drivers can quote values. */
export const feilkode = (feil: unknown): { navn: string; kode?: string } => {
  if (!(feil instanceof Error)) return { navn: typeof feil };
  const { code } = feil as { code?: unknown };
  return typeof code === 'string' ? { navn: feil.name, kode: code } : { navn: feil.name };
};
