import { getTranslations } from 'next-intl/server';
import { Handlingsknapp } from '@/components/ui/Handlingsknapp';
import { opprettRettelseHandling } from '../actions';

/** Straight to a draft with the rows of a refused part, or of the whole delivery where no part is named. */
export async function Rettknapp({ leveranseId, del }: { leveranseId: string; del?: number }) {
  const t = await getTranslations('rettelse');
  const forMange = await getTranslations('forMange');
  return (
    <Handlingsknapp
      handling={opprettRettelseHandling}
      felter={{ leveranseId, ...(del !== undefined && { del }) }}
      feil={{
        utlogget: t('startfeil.utlogget'),
        utilgjengelig: t('startfeil.utilgjengelig'),
        for_mange: forMange('handling'),
        ikke_mottatt: t('startfeil.ikke_mottatt'),
        alt_sendt: t('startfeil.alt_sendt'),
      }}
    >
      {del === undefined ? t('rett') : t('rettDel', { del })}
    </Handlingsknapp>
  );
}
