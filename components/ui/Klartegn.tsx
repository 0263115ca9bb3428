import { useTranslations } from 'next-intl';
import type { Klarstatus } from '@/lib/leveranse/klarmerke';
import { type Tegn, Tegnmerke } from './Tegnmerke';

const UTSEENDE = {
  klar: { farge: 'info', tegn: '⚑' },
  sendt_tilbake: { farge: 'warning', tegn: '↩' },
} as const satisfies Record<Klarstatus, Tegn>;

/** What somebody has said of a draft, as a word with a sign. */
export function Klartegn({ status }: { status: Klarstatus }) {
  const t = useTranslations('klar.status');
  return <Tegnmerke {...UTSEENDE[status]}>{t(status)}</Tegnmerke>;
}
