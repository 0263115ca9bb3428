import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { flett } from '@/lib/leveranse/flett';
import { MAKS_RADER } from '@/lib/leveranse/grenser';
import { type Operasjon, type Radlagring } from '@/lib/leveranse/operasjon';
import { kanEndres } from '@/lib/leveranse/status';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { varsle } from '../direkte/varsle';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { endreSummer } from './endreSummer';
import { laasLeveranse } from './laas';
import { hentRaderMedId, type LagretRad, skrivRader } from './rader';
import { glemSletting, hentSlettetAv, slettRader } from './slettedeRader';

export type Lagringsfeil = 'ikke_utkast' | 'ukjent_felt' | 'for_mange_rader' | 'fremmed_rad';

/**
 * Stores a batch of changes in one transaction and gives the new revision and what another had changed meanwhile.
 * `redigererId` is the open tab that the batch comes from; without one it is a tab that nobody has.
 */
export async function lagreRader(
  { leveranse, utfoerer }: Leveransetilgang,
  operasjoner: readonly Operasjon[],
  redigererId: string = crypto.randomUUID(),
): Promise<Resultat<Radlagring, Lagringsfeil>> {
  const felter = new Set(ordningMed(leveranse.ordning).felter.map((felt) => felt.noekkel));
  if (!operasjoner.every((op) => kjenteFelter(op, felter))) return feil('ukjent_felt');
  // Fetched before the transaction: in it, it would need a second connection while the first is held.
  await oppgavegivernoekkel(leveranse.oppgavegiverId);
  return db().$transaction(async (tx) => {
    const laast = await laasLeveranse(tx, leveranse.id);
    if (!laast || !kanEndres(laast.status)) return feil('ikke_utkast');
    const radIder = [...new Set(operasjoner.map((op) => op.radId))];
    const { egne, fremmede } = await hentRaderMedId(leveranse, radIder, tx);
    if (fremmede > 0) return feil('fremmed_rad');
    const slettetAv = await hentSlettetAv(leveranse.id, nyeIder(operasjoner), tx);
    const { endret, konflikter } = flett(egne, operasjoner, { redigererId, slettetAv });
    const uendret = egne
      .filter((rad) => !endret.has(rad.radId))
      .map(({ radId, revisjon }) => [radId, revisjon] as const);
    if (endret.size === 0) return ok({ revisjon: laast.revisjon, konflikter, uendret });
    const kjente = new Set(egne.map((rad) => rad.radId));
    const skrives = [...endret.values()]
      .filter((rad): rad is LagretRad => rad !== undefined)
      .map((rad) => ({ ...rad, ny: !kjente.has(rad.radId) }));
    const slettes = [...endret].filter(([, rad]) => rad === undefined).map(([radId]) => radId);
    const nye = skrives.filter((rad) => rad.ny).length;
    if (nye > 0 && (await tx.rad.count({ where: { leveranseId: leveranse.id } })) + nye > MAKS_RADER) {
      return feil('for_mange_rader');
    }
    const hvem = { revisjon: laast.revisjon + 1, redigererId };
    await skrivRader(leveranse, skrives, hvem, tx);
    await slettRader(leveranse, slettes, hvem, tx);
    await glemSletting(leveranse.id, gjenopplivede(skrives, slettetAv), tx);
    const revisjon = await endreSummer(
      leveranse,
      egne.filter((rad) => endret.has(rad.radId)),
      skrives,
      tx,
    );
    await skrivHendelse(tx, {
      kjede: `org:${utfoerer.oppgavegiver.orgnr}`,
      type: 'rader_endret',
      innsenderId: utfoerer.innsenderId,
      leveranseId: leveranse.id,
      data: { revisjon, nye, endret: skrives.length - nye, slettet: slettes.length },
    });
    await varsle(tx, { leveranseId: leveranse.id, hva: 'rader' });
    return ok({ revisjon, konflikter, uendret });
  });
}

const nyeIder = (operasjoner: readonly Operasjon[]): string[] =>
  operasjoner.filter((op) => op.type === 'ny').map((op) => op.radId);

const gjenopplivede = (skrives: readonly LagretRad[], slettetAv: ReadonlyMap<string, string>): string[] =>
  skrives.map((rad) => rad.radId).filter((radId) => slettetAv.has(radId));

function kjenteFelter(op: Operasjon, felter: ReadonlySet<string>): boolean {
  if (op.type === 'celle') return felter.has(op.felt);
  return op.type === 'slett' || Object.keys(op.verdier).every((felt) => felter.has(felt));
}
