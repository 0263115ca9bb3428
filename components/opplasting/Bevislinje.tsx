import type { ReactNode } from 'react';
import { formaterOere, type Oere } from '@/lib/felles/beloep';
import type { Spraak } from '@/lib/felles/spraak';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';
import type { Bevis } from '@/lib/regneark/innsetting/bevis';
import { radnumre } from './Innsettingslinjer';
import type { Tekstkilde } from './typer';
import stil from './innsetting.module.css';

interface Props {
  /** Undefined while it is being worked out. */
  bevis: readonly Bevis[] | undefined;
  ordning: Ordning;
  spraak?: Spraak;
  t: Tekstkilde;
}

/** *fil 15 000,00 = tabell 15 000,00*, for every sum: that what was in the file is what is in the table. */
export function Bevislinje({ bevis, ordning, spraak = 'nb', t }: Props): ReactNode {
  if (!bevis || bevis.length === 0) return null;
  const ledetekst = new Map(
    summerteFelter(ordning).map((felt) => [felt.noekkel, felt.sum.ledetekst[spraak]]),
  );
  return (
    <ul className={stil['bevis']}>
      {bevis.map((en) => (
        <li key={en.felt} data-stemmer={en.stemmer}>
          {linje(en, ledetekst.get(en.felt) ?? en.felt, t)}
        </li>
      ))}
    </ul>
  );
}

function linje({ fil, tabell, stemmer, ulike, uleselige }: Bevis, sum: string, t: Tekstkilde): string {
  const tall = (oere: Oere | undefined): string =>
    oere === undefined ? t('bevis.forStor') : formaterOere(oere, 2);
  const deler = [
    t(stemmer || fil === tabell ? 'bevis.stemmer' : 'bevis.stemmerIkke', {
      sum,
      fil: tall(fil),
      tabell: tall(tabell),
    }),
    ...(ulike.length > 0 ? [t('bevis.ulike', { antall: ulike.length, rader: radnumre(ulike) })] : []),
    ...(uleselige > 0 ? [t('bevis.uleselige', { antall: uleselige })] : []),
  ];
  return deler.join('. ');
}
