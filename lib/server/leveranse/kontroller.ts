import 'server-only';
import type { Differanse } from '@/lib/leveranse/differanse';
import { hodeSchema, type Hode, type Hodeutkast } from '@/lib/leveranse/hode';
import { erEtterFrist } from '@/lib/leveranse/inntektsaar';
import { erUendret, type Oppgave, oppgaverSomSendes } from '@/lib/leveranse/oppgaverSomSendes';
import { skrivOppgave } from '@/lib/ordning/melding';
import { bidrag, oppsummerBidrag, type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import { lagTabelleser, sumavvik } from '@/lib/ordning/tabellregler';
import type { Avvik, Ordning } from '@/lib/ordning/typer';
import type { LestRad } from '@/lib/ordning/validering';
import { ordningMed } from '@/lib/ordninger/register';
import { db, type Transaksjon } from '../db';
import { oppslagshash } from '../krypto/portalnoekkel';
import type { Leveranse } from '../tilgang/leveranse';
import { hentDifferanse } from './hentDifferanse';
import { dekrypterHode } from './hode';
import { kontekstFor } from './kontekst';
import { hentRadsider, type LagretRad } from './rader';

/** The server's own judgement of a delivery at one revision: nothing in it comes from the browser. */
export interface Kontroll {
  ordning: Ordning;
  revisjon: number;
  ingenOppgaver: boolean;
  /** Count and sums of what is sent, which may be fewer rows than the table holds. */
  oppsummering: Oppsummering;
  avvik: readonly Avvik[];
  /** What is sent, in table order. */
  oppgaver: readonly Oppgave[];
  /** Rows of the table that are left out, unchanged since they were sent. */
  utelatte: readonly string[];
  /** Of a correction: how it differs from what was sent. */
  differanse: Differanse | undefined;
  hode: Hodeutkast;
  /** The form as it is sent; undefined while `hodefeil` has something. */
  gyldigHode: Hode | undefined;
  /** Field of the contact form → key of the text in messages/*.json under `hode.feil`. */
  hodefeil: Readonly<Record<string, string>>;
}

type SettRad = (rad: LagretRad, lest: LestRad) => void;

/**
 * Reads, validates and sums everything again, as it is stored now.
 * @param sett is shown every row of the table with its reading, in order, empty ones too
 */
export async function kontroller(
  leveranse: Leveranse,
  tx: Transaksjon = db(),
  sett?: SettRad,
): Promise<Kontroll> {
  const ordning = ordningMed(leveranse.ordning);
  const lest = await lesRader(leveranse, ordning, tx, sett);
  const forskjell = await hentDifferanse(leveranse, lest.rader, tx);
  const { oppgaver, utelatte, oppsummering } = oppgaverSomSendes(
    ordning,
    leveranse,
    lest.oppgaver,
    forskjell,
  );
  const hode = await dekrypterHode(leveranse);
  const lestHode = hodeSchema.safeParse(hode);
  return {
    ordning,
    revisjon: leveranse.revisjon,
    ingenOppgaver: leveranse.ingenOppgaver,
    oppsummering,
    oppgaver,
    utelatte,
    differanse: forskjell,
    avvik: [
      ...lest.avvik,
      ...antallsavvik(leveranse, lest.oppgaver.length),
      ...rettelsesavvik(leveranse, forskjell, oppsummering),
      ...(await leveranseavvik(leveranse, ordning, hode, tx)),
    ],
    hode,
    gyldigHode: lestHode.data,
    hodefeil: Object.fromEntries(
      (lestHode.error?.issues ?? [])
        .map((issue) => [String(issue.path[0]), issue.message] as const)
        .reverse(),
    ),
  };
}

interface Lest {
  oppgaver: Oppgave[];
  avvik: Avvik[];
  /** Of a correction only, which is compared with what was sent; else none, since they may be many. */
  rader: LagretRad[];
}

/** Each row is read, judged and written as it is sent, and then let go. */
async function lesRader(
  leveranse: Leveranse,
  ordning: Ordning,
  tx: Transaksjon,
  sett: SettRad | undefined,
): Promise<Lest> {
  const leser = lagTabelleser(ordning, kontekstFor(leveranse));
  const felter = summerteFelter(ordning);
  const oppgaver: Oppgave[] = [];
  const rader: LagretRad[] = [];
  for await (const side of hentRadsider(leveranse, tx)) {
    for (const rad of side) {
      const lest = leser.les(rad);
      sett?.(rad, lest);
      if (lest.tom) continue;
      // A row with errors is not sent, and stops the others.
      const kanSkrives = lest.avvik.every(({ alvor }) => alvor !== 'feil');
      const skrevet = kanSkrives ? skrivOppgave(ordning, lest) : { json: '', bidrag: bidrag(felter, lest) };
      oppgaver.push({ radId: rad.radId, ...skrevet });
    }
    if (leveranse.utgangspunkt === 'retter') rader.push(...side);
  }
  const alt = oppsummerBidrag(
    ordning,
    oppgaver.map((oppgave) => oppgave.bidrag),
  );
  return { oppgaver, rader, avvik: [...leser.avvik(), ...sumavvik(alt)] };
}

/** "Nothing to report" and rows exclude each other; a delivery of neither is forgotten rows, not a message. */
function antallsavvik(leveranse: Leveranse, antall: number): Avvik[] {
  if (leveranse.ingenOppgaver && antall > 0)
    return [{ kode: 'har_oppgaver', alvor: 'feil', param: { antall } }];
  if (!leveranse.ingenOppgaver && antall === 0) return [{ kode: 'ingen_oppgaver', alvor: 'feil' }];
  return [];
}

/** A correction with nothing in it is none; and what is taken out of it is not taken out at Skatteetaten. */
function rettelsesavvik(
  leveranse: Leveranse,
  forskjell: Differanse | undefined,
  sendes: Oppsummering,
): Avvik[] {
  if (!forskjell) return [];
  const staarIgjen = forskjell.fjernet.length + forskjell.endret.filter((rad) => rad.nyIdentitet).length;
  return [
    ...(erUendret(leveranse, sendes) ? [{ kode: 'ingen_endringer', alvor: 'feil' } as const] : []),
    ...(staarIgjen > 0
      ? [{ kode: 'staar_igjen', alvor: 'varsel', param: { antall: staarIgjen } } as const]
      : []),
  ];
}

/** Warnings about the delivery as a whole; they never block. */
async function leveranseavvik(
  leveranse: Leveranse,
  ordning: Ordning,
  hode: Hodeutkast,
  tx: Transaksjon,
): Promise<Avvik[]> {
  const { oppgavegiverId, inntektsaar, id, forgjengerId, utgangspunkt } = leveranse;
  // The delivery that this one corrects is no surprise.
  const egne = utgangspunkt === 'retter' && forgjengerId ? [id, forgjengerId] : [id];
  const andre = { oppgavegiverId, id: { notIn: egne }, status: { not: 'utkast' } };
  const varsler: Avvik[] = [];
  if (erEtterFrist(ordning, inntektsaar, new Date())) varsler.push({ kode: 'etter_frist', alvor: 'varsel' });
  const tidligere = await tx.leveranse.count({ where: { ...andre, ordning: ordning.id, inntektsaar } });
  if (tidligere > 0) {
    varsler.push({
      kode: 'tidligere_leveranse',
      alvor: 'varsel',
      param: { antall: tidligere, aar: String(inntektsaar) },
    });
  }
  const referanse = hode.referanse.trim();
  if (referanse) {
    const referanseHash = await oppslagshash(`referanse:${oppgavegiverId}`, referanse);
    const brukt = await tx.leveranse.count({ where: { ...andre, referanseHash } });
    if (brukt > 0) varsler.push({ kode: 'referanse_brukt', alvor: 'varsel' });
  }
  return varsler;
}

export const kanSendes = (kontroll: Kontroll): boolean =>
  kontroll.gyldigHode !== undefined && kontroll.avvik.every((avvik) => avvik.alvor !== 'feil');
