import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { harKvittering, type Leveransestatus } from '@/lib/leveranse/status';
import type { Utgangspunkt } from '@/lib/leveranse/utgangspunkt';
import stil from './kvittering.module.css';

interface Ledd {
  id: string;
  utgangspunkt: Utgangspunkt;
  inntektsaar: number;
  status: Leveransestatus;
  tid: Date;
}

interface Props {
  utgangspunkt: Utgangspunkt;
  forgjenger: Ledd | undefined;
  etterfoelgere: readonly Ledd[];
}

const stiTil = ({ id, status }: Ledd): string =>
  `/leveranse/${id}${status === 'utkast' ? '' : harKvittering(status) ? '/kvittering' : '/status'}`;

/** What a delivery corrects or began as, and what has corrected it, each with the way there. Nothing for a lone one. */
export function Kjede({ utgangspunkt, forgjenger, etterfoelgere }: Props) {
  const t = useTranslations('kjede');
  const format = useFormatter();
  const tekst = (noekkel: 'retter' | 'tidligere_aar' | 'rettetAv' | 'rettesI' | 'nesteAar', ledd: Ledd) => ({
    id: `${noekkel} ${ledd.id}`,
    sti: stiTil(ledd),
    ord: t(noekkel, {
      dag: format.dateTime(ledd.tid, { dateStyle: 'long' }),
      aar: String(ledd.inntektsaar),
    }),
  });
  const lenker = [
    ...(forgjenger && utgangspunkt !== 'ny' ? [tekst(utgangspunkt, forgjenger)] : []),
    ...etterfoelgere.map((ledd) => {
      if (ledd.utgangspunkt === 'tidligere_aar') return tekst('nesteAar', ledd);
      return tekst(ledd.status === 'utkast' ? 'rettesI' : 'rettetAv', ledd);
    }),
  ];
  if (lenker.length === 0) return null;
  return (
    <ul className={stil['kjede']} aria-label={t('navn')}>
      {lenker.map(({ id, sti, ord }) => (
        <li key={id}>
          <Link href={sti}>{ord}</Link>
        </li>
      ))}
    </ul>
  );
}
