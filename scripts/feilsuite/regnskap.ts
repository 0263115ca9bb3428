import { leveransestatusAv } from '@/lib/innsending/leveransestatus';
import { harKvittering, type Leveransestatus } from '@/lib/leveranse/status';
import type { Dom } from '@/lib/innsending/dom';
import type { Tilstand } from '@/lib/innsending/tilstand';
import { db } from '@/lib/server/db';
import type { Proevebenk } from '@/prisma/bygg/proevebenk';
import { grupper } from './grupper';
import type { Bokfoert, Regnskap } from '@/testmiljo/styring/ruter';

const SELECT = {
  id: true,
  leveranseId: true,
  omgang: true,
  del: true,
  idempotencyKey: true,
  sha256: true,
  tilstand: true,
  aarsak: true,
  kanAvbrytes: true,
  dom: true,
  kvittering: { select: { dialogId: true, forsendelseId: true } },
} as const;

type Innsendt = Awaited<ReturnType<typeof hentInnsendte>>[number];

const hentInnsendte = (leveranser: readonly string[]) =>
  db().innsending.findMany({ where: { leveranseId: { in: [...leveranser] } }, select: SELECT });

/** What two sets of books say when they are laid side by side. Lists hold the deliveries that break a rule. */
export interface Oppgjoer {
  leveranser: number;
  innsendinger: number;
  poster: number;
  kvitteringer: number;
  /** Ended in a draft that says why it was refused or taken back. */
  gjenaapnet: number;
  maaAvklares: number;
  gittOpp: number;
  slatt: Record<string, number>;
  duplikater: string[];
  tapte: string[];
  uavsluttede: string[];
  ulikeForsoek: string[];
  stoersteSamtidige: number;
}

/** Lays the portal's books beside the authority's, for these deliveries. */
export async function gjoerOpp(
  benk: Proevebenk,
  leveranser: readonly string[],
  orgnumre: ReadonlySet<string>,
): Promise<Oppgjoer> {
  const boeker = await benk.miljoe.get<Regnskap>('regnskap');
  const poster = boeker.poster.filter(({ orgnr }) => orgnr && orgnumre.has(orgnr));
  const innsendte = await hentInnsendte(leveranser);
  const status = await db().leveranse.findMany({
    where: { id: { in: [...leveranser] } },
    select: { id: true, status: true },
  });
  const perNoekkel = grupper(poster, ({ idempotencyKey }) => idempotencyKey ?? '');
  const perLeveranse = grupper(innsendte, ({ leveranseId }) => leveranseId);
  const kjente = new Set(innsendte.map(({ idempotencyKey }) => idempotencyKey));
  const ukjente = poster.filter(({ idempotencyKey }) => !kjente.has(idempotencyKey ?? ''));
  return {
    leveranser: leveranser.length,
    innsendinger: innsendte.length,
    poster: poster.length,
    kvitteringer: status.filter((en) => harKvittering(en.status as Leveransestatus)).length,
    gjenaapnet: status.filter((en) => en.status === 'utkast').length,
    maaAvklares: status.filter((en) => en.status === 'maa_avklares').length,
    gittOpp: innsendte.filter(({ aarsak }) => aarsak === 'gitt_opp').length,
    slatt: tellSlatt(poster),
    duplikater: leveranser.filter((id) => erDoblet(perLeveranse.get(id) ?? [], perNoekkel)),
    tapte: innsendte.filter((en) => erTapt(en, perNoekkel.get(en.idempotencyKey) ?? [])).map(({ id }) => id),
    uavsluttede: status
      .filter((en) => !erAvsluttet(en.status, perLeveranse.get(en.id) ?? []))
      .map(({ id }) => id),
    ulikeForsoek: [
      ...innsendte
        .filter((en) => perNoekkel.get(en.idempotencyKey)?.some(({ sha256 }) => sha256 !== en.sha256))
        .map(({ id }) => id),
      ...ukjente.map(({ idempotencyKey }) => `unknown key ${idempotencyKey ?? 'none'}`),
    ],
    stoersteSamtidige: boeker.stoersteSamtidige,
  };
}

const behandlede = (poster: readonly Bokfoert[]): Bokfoert[] => poster.filter(({ behandlet }) => behandlet);

/** The same part of a delivery taken in more than once, with whatever keys. */
function erDoblet(innsendte: readonly Innsendt[], perNoekkel: ReadonlyMap<string, Bokfoert[]>): boolean {
  const perDel = grupper(innsendte, ({ del }) => del);
  return [...perDel.values()].some(
    (alle) =>
      alle.flatMap(({ idempotencyKey }) => behandlede(perNoekkel.get(idempotencyKey) ?? [])).length > 1,
  );
}

/**
 * A receipt without a delivery behind it, or with other ids than the authority gave; or a delivery that was taken in
 * and that the portal says, or lets somebody say, was not.
 */
function erTapt(
  { tilstand, aarsak, kanAvbrytes, kvittering }: Innsendt,
  poster: readonly Bokfoert[],
): boolean {
  const [gitt] = behandlede(poster);
  // A person said so, with what Skatteetaten told them: there are no ids to compare.
  if (aarsak === 'avklart_mottatt') return !gitt || kvittering !== null;
  if (tilstand === 'mottatt') {
    const { dialogId, forsendelseId } = gitt?.kvittering ?? {};
    return !kvittering || kvittering.dialogId !== dialogId || kvittering.forsendelseId !== forsendelseId;
  }
  if (!gitt) return kvittering !== null;
  return !(tilstand === 'ukjent' || tilstand === 'maa_avklares') || kanAvbrytes;
}

/** A receipt, or a state that asks a person; and the delivery says what its parts say. */
function erAvsluttet(status: string, innsendte: readonly Innsendt[]): boolean {
  const siste = Math.max(...innsendte.map(({ omgang }) => omgang));
  const deler = innsendte.filter(({ omgang }) => omgang === siste);
  const stemmer =
    status ===
    leveransestatusAv(
      deler.map((del) => ({ tilstand: del.tilstand as Tilstand, dom: del.dom as Dom | null })),
    );
  const spoer = status === 'utkast' || status === 'maa_avklares';
  return stemmer && (spoer || harKvittering(status as Leveransestatus));
}

function tellSlatt(poster: readonly Bokfoert[]): Record<string, number> {
  const slatt: Record<string, number> = {};
  for (const { scenario } of poster) if (scenario) slatt[scenario] = (slatt[scenario] ?? 0) + 1;
  return slatt;
}
