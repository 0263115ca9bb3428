import 'server-only';
import { createHash } from 'node:crypto';
import type { Transaksjon } from '../db';

/** What the log tells. The data of a hendelse is never personal: ids, counts, codes. */
export const HENDELSETYPER = [
  'innlogget',
  'utlogget',
  'tilganger_hentet',
  'organisasjon_valgt',
  'utkast_opprettet',
  'utkast_aapnet',
  'umaskert_vist',
  'hode_endret',
  'omfang_valgt',
  'rader_endret',
  'rader_lastet_ned',
  'utkast_slettet',
  'klar_merket',
  'klar_sendt_tilbake',
  'fil_satt_inn',
  'regnearkoppsett_husket',
  'innsending_bestilt',
  'innsending_forsoekt',
  'innsending_mottatt',
  'innsending_tilbakevist',
  'innsending_maa_avklares',
  'innsending_avbrutt',
  'innsending_gjenopptatt',
  'innsending_avklart',
  'tilbakemelding_hentet',
  'tilbakemelding_avgjort',
  'tilbakemelding_lastet_ned',
  'foelging_avsluttet',
  'systembruker_forespurt',
  'systembruker_endret',
  'rolle_gitt',
  'fire_oyne_valgt',
  'logg_lastet_ned',
  'organisasjonsdata_lastet_ned',
  'innhold_slettet',
  'varsler_endret',
] as const;

export type Hendelsetype = (typeof HENDELSETYPER)[number];

export interface NyHendelse {
  /** `org:<orgnr>` or `innsender:<id>`: each has a hash chain of its own. */
  kjede: string;
  type: Hendelsetype;
  innsenderId?: string | undefined;
  leveranseId?: string | undefined;
  data?: Readonly<Record<string, string | number | boolean | null>>;
}

export const START_HASH = '0'.repeat(64);

/** The hash of a hendelse covers everything in it and the one before: a changed or missing line breaks the chain. */
export function hendelseHash(
  h: Required<Omit<NyHendelse, 'innsenderId' | 'leveranseId'>> & {
    innsenderId: string | null;
    leveranseId: string | null;
    nr: number;
    tid: Date;
    forrigeHash: string;
  },
): string {
  const data = Object.entries(h.data).sort(([a], [b]) => (a < b ? -1 : 1));
  const felter = [
    h.forrigeHash,
    h.kjede,
    h.nr,
    h.tid.toISOString(),
    h.innsenderId,
    h.type,
    h.leveranseId,
    data,
  ];
  return createHash('sha256').update(JSON.stringify(felter)).digest('hex');
}

/** Appends to the log in the transaction of what it tells about: both happen or neither. */
export async function skrivHendelse(tx: Transaksjon, ny: NyHendelse): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ny.kjede}, 7))`;
  const siste = await tx.hendelse.findFirst({ where: { kjede: ny.kjede }, orderBy: { nr: 'desc' } });
  const hendelse = {
    kjede: ny.kjede,
    nr: (siste?.nr ?? 0) + 1,
    tid: new Date(),
    innsenderId: ny.innsenderId ?? null,
    type: ny.type,
    leveranseId: ny.leveranseId ?? null,
    data: ny.data ?? {},
    forrigeHash: siste?.hash ?? START_HASH,
  };
  await tx.hendelse.create({ data: { ...hendelse, hash: hendelseHash(hendelse) } });
}
