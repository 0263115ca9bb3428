import { Tag } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { Leveransestatus } from '@/lib/leveranse/status';

type Vist = Leveransestatus | 'tilbakevist';

/** Colour and sign of each status; the word is always there too. */
const UTSEENDE: Record<Vist, { farge: 'neutral' | 'info' | 'warning' | 'success' | 'danger'; tegn: string }> =
  {
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
  const { farge, tegn } = UTSEENDE[status];
  return (
    <Tag data-color={farge} data-size="sm">
      <span aria-hidden="true">{tegn}&nbsp;</span>
      {t(status)}
    </Tag>
  );
}
