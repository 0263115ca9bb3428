import { useTranslations } from 'next-intl';
import type { Leveransestatus } from '@/lib/leveranse/status';
import { type Tegn, Tegnmerke } from './Tegnmerke';

type Vist = Leveransestatus | 'tilbakevist';

/** Colour and sign of each status; the word is always there too. */
const UTSEENDE: Record<Vist, Tegn> = {
  utkast: { farge: 'neutral', tegn: '✎' },
  sendes: { farge: 'info', tegn: '→' },
  ukjent: { farge: 'warning', tegn: '?' },
  maa_avklares: { farge: 'warning', tegn: '!' },
  mottatt: { farge: 'success', tegn: '✓' },
  godkjent: { farge: 'success', tegn: '✓✓' },
  godkjent_med_varsler: { farge: 'warning', tegn: '✓!' },
  avvist: { farge: 'danger', tegn: '×' },
  delvis_mottatt: { farge: 'warning', tegn: '◐' },
  tilbakevist: { farge: 'danger', tegn: '×' },
};

export function Statusmerke({ status }: { status: Vist }) {
  const t = useTranslations('status');
  return <Tegnmerke {...UTSEENDE[status]}>{t(status)}</Tegnmerke>;
}
