import { Button, Paragraph } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { Delliste } from '@/components/kvittering/Delliste';
import { Skatteetatensvar } from '@/components/kvittering/Skatteetatensvar';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { kanAvklares } from '@/lib/innsending/avklaring';
import { kanGjenopptas } from '@/lib/innsending/tilstand';
import type { Innsendingsbilde } from '@/lib/server/innsending/hentInnsending';
import { Umaskert } from '../../_components/Umaskert';
import { avbrytHandling, proevIgjenHandling } from '../actions';
import { Avklaring } from './Avklaring';
import stil from './status.module.css';
import { Systemtilgang } from './Systemtilgang';

interface Props {
  leveranseId: string;
  ordningId: string;
  innsending: Innsendingsbilde;
  organisasjon: string;
  /** Whether the person may send. */
  kanSende: boolean;
}

/** The machine has stopped: says why, what is safe, and what a person can do. */
export function MaaAvklares({ leveranseId, ordningId, innsending, organisasjon, kanSende }: Props) {
  const t = useTranslations('underveis');
  const utfall = useTranslations('utfall');
  const deler = useTranslations('deler');
  const aarsak = innsending.aarsak ?? 'uventet_svar';
  const { delene, del } = innsending;
  // What was received of the earlier parts stands, whatever is decided about this one.
  const noeMottatt = delene.some(({ tilstand }) => tilstand === 'mottatt');
  return (
    <>
      <Sidetittel>{utfall(`${aarsak}.tittel`)}</Sidetittel>
      <Paragraph className={stil['tekst'] ?? ''}>{utfall(`${aarsak}.tekst`)}</Paragraph>
      <Paragraph className={stil['tekst'] ?? ''}>
        {delene.length > 1 && `${deler('underveis', { del, deler: delene.length })} `}
        <strong>
          {innsending.kanAvbrytes && noeMottatt
            ? deler('resten')
            : t(innsending.kanAvbrytes ? 'ikkeSendt' : 'kanVaereMottatt')}
        </strong>
      </Paragraph>
      {aarsak === 'systembruker_mangler' && (
        <Systemtilgang leveranseId={leveranseId} organisasjon={organisasjon} />
      )}
      {innsending.feilsvar && (
        <Umaskert leveranseId={leveranseId} visning="svar">
          <Skatteetatensvar svar={innsending.feilsvar} />
        </Umaskert>
      )}
      <form className={stil['knapper']}>
        <input type="hidden" name="leveranseId" value={leveranseId} />
        {kanGjenopptas(innsending) && (
          <Button type="submit" formAction={proevIgjenHandling}>
            {t('proevIgjen')}
          </Button>
        )}
        {innsending.kanAvbrytes && (
          <Button type="submit" formAction={avbrytHandling} variant="secondary">
            {noeMottatt ? deler('avslutt') : t('avbryt')}
          </Button>
        )}
      </form>
      {kanSende && kanAvklares(innsending) && <Avklaring leveranseId={leveranseId} bareDel={noeMottatt} />}
      {delene.length > 1 && (
        <Umaskert leveranseId={leveranseId} visning="deler">
          <Delliste ordningId={ordningId} deler={delene} />
        </Umaskert>
      )}
    </>
  );
}
