import Link from 'next/link';
import { Alert, Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { Feilgrupper } from '@/components/oppsummering/Feilgrupper';
import { TOMT_HODE } from '@/lib/leveranse/hode';
import type { Avviksgruppe } from '@/lib/ordning/tabellregler';
import stil from './bekreftelse.module.css';

interface Props {
  leveranseId: string;
  ordningId: string;
  grupper: readonly Avviksgruppe[];
  hodefeil: Readonly<Record<string, string>>;
  forStor: boolean;
}

/** Why it cannot be sent yet, and the way back to where it is mended. */
export function KanIkkeSendes({ leveranseId, ordningId, grupper, hodefeil, forStor }: Props) {
  const t = useTranslations('kontroll');
  const hode = useTranslations('hode');
  const felter = (Object.keys(TOMT_HODE) as (keyof typeof TOMT_HODE)[]).filter((felt) => hodefeil[felt]);
  return (
    <>
      {forStor && <Alert data-color="danger">{t('forStor')}</Alert>}
      <Feilgrupper ordningId={ordningId} tittel={t('feil')} id="feil" grupper={grupper}>
        {felter.map((felt) => (
          <li key={felt}>
            {hode(`felt.${felt}`)}: {hode(`feil.${hodefeil[felt] as 'epost'}`)}
          </li>
        ))}
      </Feilgrupper>
      <div className={stil['tilbake']}>
        <Button asChild>
          <Link href={`/leveranse/${leveranseId}`}>{t('tilbake')}</Link>
        </Button>
      </div>
    </>
  );
}
