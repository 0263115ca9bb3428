import { useFormatter, useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { type Bevis, lagBevistekster } from '@/lib/leveranse/bevis';
import { ordningMed } from '@/lib/ordninger/register';
import stil from '../oppsummering/oppsummering.module.css';

interface Props {
  ordningId: string;
  bevis: Bevis;
}

/** fil = tabell = sendt = bekreftet: the count, and each sum. */
export function Bevislinje({ ordningId, bevis }: Props) {
  const t = useTranslations('bevislinje');
  const format = useFormatter();
  const spraak = useSpraak();
  const tekster = lagBevistekster(ordningMed(ordningId), bevis, {
    t: (noekkel, param) => t(noekkel as Parameters<typeof t>[0], param),
    tall: (antall) => format.number(antall),
    spraak,
  });
  return (
    <section aria-labelledby="bevis">
      <dl className={stil['fakta']}>
        <div>
          <dt id="bevis">{tekster.tittel}</dt>
          <dd className={stil['tallinje'] ?? ''}>
            <div>{tekster.antall}</div>
            {tekster.summer.map(({ navn, tekst }) => (
              <div key={navn}>{tekst}</div>
            ))}
            <div className="dempet">{tekster.dom}</div>
          </dd>
        </div>
      </dl>
    </section>
  );
}
