import type { Spraak } from '@/lib/ordning/kolonner';
import type { Ordning } from '@/lib/ordning/typer';
import type { Funn } from '@/lib/regneark/funn';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import type { Skilletegn } from '@/lib/regneark/typer';
import type { Tekstkilde } from './typer';

const SKILLETEGN: Record<Skilletegn, string> = {
  ';': 'semikolon',
  ',': 'komma',
  '\t': 'tabulator',
  '|': 'strek',
};

export const antallSkader = (fakta: Lesefakta): number =>
  fakta.funn.filter((funn) => funn.alvor === 'skade').reduce((sum, funn) => sum + funn.antall, 0);

/** "Slik leste vi filen" as one sentence. */
export function lesesetning(fakta: Lesefakta, t: Tekstkilde): string {
  const deler = [hoveddel(fakta, t)];
  if (fakta.sumrad) {
    const { rad, stemmer, summer } = fakta.sumrad;
    const param = { rad, summer: summer.map((sum) => sum.iFilen).join(', ') };
    deler.push(t(stemmer ? 'resultat.sumStemmer' : 'resultat.sumStemmerIkke', param));
  }
  const skader = antallSkader(fakta);
  deler.push(skader > 0 ? t('resultat.skade', { antall: skader }) : t('resultat.ingenSkade'));
  return `${deler.join('; ')}.`;
}

function hoveddel(fakta: Lesefakta, t: Tekstkilde): string {
  const felles = { antall: fakta.antallRader, overskriftsrad: fakta.overskriftsrad.verdi };
  if (fakta.format === 'xlsx') return t('resultat.xlsx', { ...felles, ark: fakta.ark.verdi });
  return t('resultat.csv', {
    ...felles,
    filnavn: fakta.filnavn,
    tegnsett: t(`resultat.tegnsett.${fakta.tegnsett?.verdi ?? 'utf-8'}`),
    skilletegn: t(`resultat.skilletegn.${SKILLETEGN[fakta.skilletegn?.verdi ?? ';']}`),
  });
}

/** What a person should look at, one line each: sums that differ, damage, then columns and remarks. */
export function merknader(fakta: Lesefakta, ordning: Ordning, t: Tekstkilde, spraak: Spraak): string[] {
  const navn = (noekkel: string): string =>
    ordning.felter.find((felt) => felt.noekkel === noekkel)?.ledetekst[spraak] ?? noekkel;
  const summer = (fakta.sumrad?.summer ?? []).filter((sum) => !sum.stemmer);
  const sumlinjer = summer.map(({ felt, iFilen, lest }) =>
    lest === undefined
      ? t('resultat.sumUlest', { felt: navn(felt), iFilen })
      : t('resultat.sumavvik', { felt: navn(felt), iFilen, lest }),
  );
  const funnlinje = (funn: Funn): string =>
    t(`funn.${funn.kode}`, {
      felt: funn.felt ? navn(funn.felt) : '',
      antall: funn.antall,
      rader: raderTekst(funn),
      ...funn.param,
    });
  const ubrukte = fakta.kolonner
    .filter((kolonne) => kolonne.valg.slag === 'ingen')
    .map((kolonne) => kolonne.overskrift);
  const kolonnelinjer = [
    ...(fakta.manglende.length > 0
      ? [t('resultat.manglende', { kolonner: fakta.manglende.map(navn).join(', ') })]
      : []),
    ...(ubrukte.length > 0 ? [t('resultat.ubrukte', { kolonner: ubrukte.join(', ') })] : []),
  ];
  const skader = fakta.funn.filter((funn) => funn.alvor === 'skade').map(funnlinje);
  const resten = fakta.funn.filter((funn) => funn.alvor === 'merknad').map(funnlinje);
  return [...sumlinjer, ...skader, ...kolonnelinjer, ...resten];
}

const raderTekst = ({ rader, antall }: Funn): string =>
  rader.join(', ') + (antall > rader.length ? ' …' : '');
