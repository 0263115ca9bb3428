import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import type { Funn } from '@/lib/regneark/funn';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import { kolonnenavn } from './kolonnenavn';
import type { Tekstkilde } from './typer';

export const antallSkader = (fakta: Lesefakta): number =>
  fakta.funn.filter((funn) => funn.alvor === 'skade').reduce((sum, funn) => sum + funn.antall, 0);

export interface Merknad {
  tekst: string;
  /** The file no longer holds what was once typed, or does not agree with itself. */
  maaSees: boolean;
}

/** What a person should look at, one line each: sums that differ, damage, then columns and remarks. */
export function merknader(fakta: Lesefakta, ordning: Ordning, t: Tekstkilde, spraak: Spraak): Merknad[] {
  const navn = (noekkel: string): string =>
    ordning.felter.find((felt) => felt.noekkel === noekkel)?.ledetekst[spraak] ?? noekkel;
  const summer = (fakta.sumrad?.summer ?? []).filter((sum) => !sum.stemmer);
  const sumlinjer = summer.map(({ felt, iFilen, lest }) =>
    lest === undefined
      ? t('resultat.sumUlest', { felt: navn(felt), iFilen })
      : t('resultat.sumavvik', { felt: navn(felt), iFilen, lest }),
  );
  const linjer = (alvor: Funn['alvor']): string[] =>
    fakta.funn
      .filter((funn) => funn.alvor === alvor)
      .map((funn) =>
        t(`funn.${funn.kode}`, {
          felt: funn.felt ? navn(funn.felt) : '',
          antall: funn.antall,
          rader: raderTekst(funn),
          ...funn.param,
        }),
      );
  const viktige = [...sumlinjer, ...linjer('skade')];
  const resten = [...endringslinjer(fakta, t), ...kolonnelinjer(fakta, navn, t), ...linjer('merknad')];
  return [
    ...viktige.map((tekst) => ({ tekst, maaSees: true })),
    ...resten.map((tekst) => ({ tekst, maaSees: false })),
  ];
}

/** How the file differs from the one before it. */
function endringslinjer({ endretFil }: Lesefakta, t: Tekstkilde): string[] {
  const linje = (tekst: string, navn: readonly string[] = []): string[] =>
    navn.length > 0
      ? [
          t(tekst, {
            antall: navn.length,
            kolonner: ramsOpp(
              navn.map((n) => `«${n}»`),
              t,
            ),
          }),
        ]
      : [];
  return [
    ...linje('resultat.nyeKolonner', endretFil?.nye),
    ...linje('resultat.borteKolonner', endretFil?.borte),
  ];
}

function kolonnelinjer(fakta: Lesefakta, navn: (felt: string) => string, t: Tekstkilde): string[] {
  const ubrukte = fakta.kolonner.filter(({ valg }) => valg.slag === 'ingen');
  const linje = (tekst: string, kolonner: string[]): string[] =>
    kolonner.length > 0 ? [t(tekst, { kolonner: ramsOpp(kolonner, t) })] : [];
  return [
    ...linje('resultat.manglende', fakta.manglende.map(navn)),
    ...linje(
      'resultat.ubrukte',
      ubrukte.map((kolonne) => kolonnenavn(kolonne, fakta.kolonner, t)),
    ),
  ];
}

/** More names than anybody reads in a sentence; all of them stand in the list of columns. */
const MAKS_NAVN = 12;

function ramsOpp(navn: readonly string[], t: Tekstkilde): string {
  const kolonner = navn.slice(0, MAKS_NAVN).join(', ');
  const resten = navn.length - MAKS_NAVN;
  return resten > 0 ? t('resultat.ogFlere', { kolonner, antall: resten }) : kolonner;
}

const raderTekst = ({ rader, antall }: Funn): string =>
  rader.join(', ') + (antall > rader.length ? ' …' : '');
