import 'server-only';
import { db } from '../db';
import { lesKjede } from '../hendelse/lesKjede';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { dekrypter } from '../krypto/aes';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import { dekrypterHode } from '../leveranse/hode';
import { hentKlarmerke } from '../leveranse/klarmerke';
import { hentRadlinjer } from '../leveranse/hentRadlinjer';
import { dekrypterHusket } from '../regneark/husket';

export interface Innsynsvalg {
  orgnr: string;
  /** Only these, and what is about no ordning. Undefined: all, for the operator. */
  ordninger?: readonly string[] | undefined;
  /** Who asks; undefined for the operator. */
  innsenderId?: string | undefined;
}

/** The same file twice has the same order, also of what was made in the same millisecond. */
const ELDST_FOERST: { opprettet?: 'asc'; id?: 'asc' }[] = [{ opprettet: 'asc' }, { id: 'asc' }];

type Linje = Readonly<Record<string, unknown>> & { slag: string };

const somTekst = (linje: Linje): string =>
  `${JSON.stringify(linje, (_navn, verdi: unknown) => (typeof verdi === 'bigint' ? Number(verdi) : verdi))}\n`;

/**
 * Everything that is held about an organisation, in plain, as JSON lines with a `slag` each: facts and accesses,
 * drafts and deliveries with their rows, messages as they were sent, answers, receipts, feedback, and the log. One
 * message or one page of rows is in memory at a time. That it was taken out is in the log before the first line is
 * read.
 */
export async function eksporterAlt(
  valg: Innsynsvalg,
): Promise<AsyncGenerator<string | Uint8Array> | undefined> {
  const giver = await db().oppgavegiver.findUnique({ where: { orgnr: valg.orgnr } });
  if (!giver) return undefined;
  await db().$transaction((tx) =>
    skrivHendelse(tx, {
      kjede: `org:${valg.orgnr}`,
      type: 'organisasjonsdata_lastet_ned',
      innsenderId: valg.innsenderId,
      data: { format: 'ndjson' },
    }),
  );
  return (async function* () {
    const { id, orgnr, navn, opprettet } = giver;
    yield somTekst({ slag: 'organisasjon', orgnr, navn, opprettet });
    yield* faste(id, orgnr, valg);
    yield* leveranser(id, valg);
    yield* logg(orgnr, valg);
  })();
}

const iUtvalget = ({ ordninger }: Innsynsvalg): { ordning?: { in: string[] } } =>
  ordninger ? { ordning: { in: [...ordninger] } } : {};

async function* faste(oppgavegiverId: string, orgnr: string, valg: Innsynsvalg): AsyncGenerator<string> {
  const tilganger = await db().tilgang.findMany({
    where: { orgnr },
    orderBy: { innsenderId: 'asc' },
    omit: { navn: true },
  });
  for (const tilgang of tilganger) yield somTekst({ slag: 'tilgang', ...tilgang });
  const systembrukere = await db().systembruker.findMany({
    where: { oppgavegiverId },
    orderBy: { slag: 'asc' },
  });
  for (const { slag: hvem, ...resten } of systembrukere)
    yield somTekst({ slag: 'systembruker', for: hvem, ...resten });
  const oppsett = await db().regnearkoppsett.findMany({
    where: { oppgavegiverId, ...iUtvalget(valg) },
    orderBy: { ordning: 'asc' },
  });
  for (const { ordning, endret, innhold } of oppsett) {
    const husket = await dekrypterHusket({ oppgavegiverId, ordning }, innhold);
    yield somTekst({ slag: 'regnearkoppsett', ordning, endret, husket });
  }
}

async function* leveranser(oppgavegiverId: string, valg: Innsynsvalg): AsyncGenerator<string | Uint8Array> {
  const ider = await db().leveranse.findMany({
    where: { oppgavegiverId, ...iUtvalget(valg) },
    orderBy: ELDST_FOERST,
    select: { id: true },
  });
  for (const { id } of ider) {
    const leveranse = await db().leveranse.findUnique({ where: { id }, omit: { referanseHash: true } });
    // Deleted while the file was made.
    if (!leveranse) continue;
    yield somTekst({
      slag: 'leveranse',
      ...leveranse,
      hode: await dekrypterHode(leveranse),
      klarmerke: await hentKlarmerke(leveranse),
    });
    yield somTekst({ slag: 'rader', leveranseId: id, kolonner: ['radId', 'posisjon', 'verdier'] });
    // As the draft itself gets them: a line each, not parsed and written again.
    yield* hentRadlinjer(leveranse);
    yield* innsendinger(id, oppgavegiverId);
  }
}

async function* innsendinger(leveranseId: string, oppgavegiverId: string): AsyncGenerator<string> {
  const noekkel = await oppgavegivernoekkel(oppgavegiverId);
  const klartekst = (bytes: Uint8Array | null, sted: string): string | null =>
    bytes?.byteLength ? dekrypter(noekkel, bytes, sted).toString('utf8') : null;
  const ider = await db().innsending.findMany({
    where: { leveranseId },
    orderBy: ELDST_FOERST,
    select: { id: true },
  });
  for (const { id } of ider) {
    const innsending = await db().innsending.findUnique({
      where: { id },
      omit: { leaseEier: true, leaseTil: true },
      include: { kvittering: true, tilbakemeldinger: true },
    });
    if (!innsending) continue;
    const { kvittering, tilbakemeldinger, melding, svar, avklaring, ...resten } = innsending;
    yield somTekst({
      slag: 'innsending',
      ...resten,
      melding: klartekst(melding, `melding:${id}`),
      svar: klartekst(svar, `svar:${id}`),
      avklaring: klartekst(avklaring, `avklaring:${id}`),
    });
    if (kvittering) yield somTekst({ slag: 'kvittering', ...kvittering });
    for (const { innhold, ...om } of tilbakemeldinger)
      yield somTekst({
        slag: 'tilbakemelding',
        ...om,
        innhold: klartekst(innhold, `tilbakemelding:${id}:${om.dokumentId}`),
      });
  }
}

async function* logg(orgnr: string, { ordninger }: Innsynsvalg): AsyncGenerator<string> {
  const egne = ordninger && new Set(ordninger);
  for await (const side of lesKjede(`org:${orgnr}`)) {
    const utenfor = egne ? await andresLeveranser(side, egne) : new Set();
    for (const hendelse of side) {
      const { ordning } = hendelse.data as { ordning?: string };
      if (egne && ((ordning && !egne.has(ordning)) || utenfor.has(hendelse.leveranseId))) continue;
      yield somTekst({ slag: 'hendelse', ...hendelse });
    }
  }
}

/** Those of these deliveries that are of an ordning outside the selection. */
async function andresLeveranser(
  side: readonly { leveranseId: string | null }[],
  egne: ReadonlySet<string>,
): Promise<Set<string | null>> {
  const ider = [...new Set(side.flatMap(({ leveranseId }) => leveranseId ?? []))];
  const andre = await db().leveranse.findMany({
    where: { id: { in: ider }, ordning: { notIn: [...egne] } },
    select: { id: true },
  });
  return new Set(andre.map(({ id }) => id));
}
