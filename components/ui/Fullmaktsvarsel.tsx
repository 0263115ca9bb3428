import Link from 'next/link';
import { Alert } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useSvartekst } from './useSvartekst';

const GRUNNER = ['proev_igjen', 'logg_inn', 'mistet_tilgang', 'for_mange'] as const;
export type Fullmaktsgrunn = (typeof GRUNNER)[number];
export const erFullmaktsgrunn = (grunn: unknown): grunn is Fullmaktsgrunn =>
  GRUNNER.some((kjent) => kjent === grunn);

interface Props {
  /** Anything else than a Fullmaktsgrunn shows nothing. */
  grunn: string | null | undefined;
  /** Where to come back to after a new login. */
  til: string;
}

/** Nothing was sent: the person's right could not be checked or is gone, or there were too many calls; and the way on. */
export function Fullmaktsvarsel({ grunn, til }: Props) {
  const t = useTranslations('tilgang');
  const grunntekst = useSvartekst<Fullmaktsgrunn>((grunn) => t(grunn));
  if (!erFullmaktsgrunn(grunn)) return null;
  return (
    <Alert data-color={grunn === 'mistet_tilgang' ? 'danger' : 'warning'} role="alert">
      <p>{grunntekst(grunn)}</p>
      {grunn === 'logg_inn' && <a href={`/logg-inn?til=${encodeURIComponent(til)}`}>{t('loggInn')}</a>}
      {grunn === 'mistet_tilgang' && <Link href="/">{t('tilOversikten')}</Link>}
    </Alert>
  );
}
