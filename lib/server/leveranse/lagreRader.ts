import 'server-only';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import { flett } from '@/lib/leveranse/flett';
import { type Konflikt, MAKS_RADER, type Operasjon } from '@/lib/leveranse/operasjon';
import { kanEndres } from '@/lib/leveranse/status';
import { ordningMed } from '@/lib/ordninger/register';
import { db } from '../db';
import { skrivHendelse } from '../hendelse/skrivHendelse';
import { oppgavegivernoekkel } from '../krypto/oppgavegivernoekkel';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { endreSummer } from './endreSummer';
import { laasLeveranse } from './laas';
import { hentRaderMedId, type LagretRad, skrivRader, slettRader } from './rader';

export type Lagringsfeil = 'ikke_utkast' | 'ukjent_felt' | 'for_mange_rader' | 'fremmed_rad';

/** Stores a batch of changes in one transaction and gives the new revision and the cells that another had changed. */
export async function lagreRader(
  { leveranse, utfoerer }: Leveransetilgang,
  operasjoner: readonly Operasjon[],
): Promise<Resultat<{ revisjon: number; konflikter: Konflikt[] }, Lagringsfeil>> {
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
    const { endret, konflikter } = flett(egne, operasjoner);
    if (endret.size === 0) return ok({ revisjon: laast.revisjon, konflikter });
    const skrives = [...endret.values()].filter((rad): rad is LagretRad => rad !== undefined);
    const slettes = [...endret].filter(([, rad]) => rad === undefined).map(([radId]) => radId);
    const nye = skrives.length - egne.filter((rad) => endret.get(rad.radId)).length;
    if (nye > 0 && (await tx.rad.count({ where: { leveranseId: leveranse.id } })) + nye > MAKS_RADER) {
      return feil('for_mange_rader');
    }
    await skrivRader(leveranse, skrives, tx);
    await slettRader(leveranse.id, slettes, tx);
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
    return ok({ revisjon, konflikter });
  });
}

function kjenteFelter(op: Operasjon, felter: ReadonlySet<string>): boolean {
  if (op.type === 'celle') return felter.has(op.felt);
  return op.type === 'slett' || Object.keys(op.verdier).every((felt) => felter.has(felt));
}
