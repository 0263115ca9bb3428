import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { Skatteetatensvar } from '@/components/kvittering/Skatteetatensvar';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { kanGjenopptas } from '@/lib/innsending/tilstand';
import type { Innsendingsbilde } from '@/lib/server/innsending/hentInnsending';
import { avbrytHandling, proevIgjenHandling } from '../actions';
import stil from './status.module.css';
import { Systemtilgang } from './Systemtilgang';

interface Props {
  leveranseId: string;
  innsending: Innsendingsbilde;
  organisasjon: string;
}

/** The machine has stopped: says why, what is safe, and what a person can do. */
export function MaaAvklares({ leveranseId, innsending, organisasjon }: Props) {
  const t = useTranslations('underveis');
  const utfall = useTranslations('utfall');
  const aarsak = innsending.aarsak ?? 'uventet_svar';
  return (
    <>
      <Sidetittel>{utfall(`${aarsak}.tittel`)}</Sidetittel>
      <Paragraph className={stil['tekst'] ?? ''}>{utfall(`${aarsak}.tekst`)}</Paragraph>
      <Paragraph className={stil['tekst'] ?? ''}>
        <strong>{t(innsending.kanAvbrytes ? 'ikkeSendt' : 'kanVaereMottatt')}</strong>
      </Paragraph>
      {aarsak === 'systembruker_mangler' && (
        <Systemtilgang leveranseId={leveranseId} organisasjon={organisasjon} />
      )}
      {innsending.feilsvar && <Skatteetatensvar svar={innsending.feilsvar} />}
      <form className={stil['knapper']}>
        <input type="hidden" name="leveranseId" value={leveranseId} />
        {kanGjenopptas(innsending) && (
          <Button type="submit" formAction={proevIgjenHandling}>
            {t('proevIgjen')}
          </Button>
        )}
        {innsending.kanAvbrytes && (
          <Button type="submit" formAction={avbrytHandling} variant="secondary">
            {t('avbryt')}
          </Button>
        )}
      </form>
    </>
  );
}
