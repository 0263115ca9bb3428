import { useFormatter, useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { formaterOere } from '@/lib/felles/beloep';
import { type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import stil from '../oppsummering/oppsummering.module.css';

interface Props {
  ordningId: string;
  bevis: {
    tabell: Oppsummering;
    sendt: Oppsummering | undefined;
    bekreftet: number | undefined;
    uendret: boolean;
    stemmer: boolean;
  };
}

/** tabell = sendt = bekreftet: the count, and each sum of the table and of the message that was sent. */
export function Bevislinje({ ordningId, bevis }: Props) {
  const t = useTranslations('bevislinje');
  const format = useFormatter();
  const spraak = useSpraak();
  const { tabell, sendt, bekreftet, uendret, stemmer } = bevis;
  const tall = (antall: number | undefined): string =>
    antall === undefined ? t('ukjent') : format.number(antall);
  const tegn = stemmer ? '=' : '·';
  return (
    <section aria-labelledby="bevis">
      <dl className={stil['fakta']}>
        <div>
          <dt id="bevis">{t('tittel')}</dt>
          <dd className={stil['tallinje'] ?? ''}>
            <div>
              {t('antall', {
                tabell: tall(tabell.antall),
                sendt: tall(sendt?.antall),
                bekreftet: tall(bekreftet),
                tegn,
              })}
            </div>
            {summerteFelter(ordningMed(ordningId)).map((felt, i) => {
              const vis = (sum: (typeof tabell.summer)[number]): string =>
                sum === undefined ? t('ukjent') : formaterOere(sum, felt.desimaler);
              return (
                <div key={felt.noekkel}>
                  {t('sum', {
                    navn: felt.sum.ledetekst[spraak],
                    tabell: vis(tabell.summer[i]),
                    sendt: vis(sendt?.summer[i]),
                    tegn,
                  })}
                </div>
              );
            })}
            <div className="dempet">{t(!uendret ? 'endret' : stemmer ? 'stemmer' : 'avviker')}</div>
          </dd>
        </div>
      </dl>
    </section>
  );
}
