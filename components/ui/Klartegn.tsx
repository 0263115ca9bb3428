import { Tag } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { Klarstatus } from '@/lib/leveranse/klarmerke';

const UTSEENDE = {
  klar: { farge: 'info', tegn: '⚑' },
  sendt_tilbake: { farge: 'warning', tegn: '↩' },
} as const;

/** What somebody has said of a draft, as a word with a sign. */
export function Klartegn({ status }: { status: Klarstatus }) {
  const t = useTranslations('klar.status');
  const { farge, tegn } = UTSEENDE[status];
  return (
    <Tag data-color={farge} data-size="sm">
      <span aria-hidden="true">{tegn}&nbsp;</span>
      {t(status)}
    </Tag>
  );
}
