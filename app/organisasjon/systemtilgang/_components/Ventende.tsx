import { Alert, Button, Heading } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { proevIgjenHandling } from '@/app/leveranse/[leveranseId]/status/actions';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { ordningMed } from '@/lib/ordninger/register';
import { hentSystemtilgang } from '@/lib/server/systemtilgang/hentSystemtilgang';
import { hentVentende } from '@/lib/server/systemtilgang/ventende';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import stil from './systemtilgang.module.css';

/** What stopped for want of the approval that is there now. It was confirmed once; a person sends it with one click. */
export async function Ventende({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('tilgangsside');
  const spraak = await hentSpraak();
  await hentSystemtilgang(utfoerer.oppgavegiver, 'egen');
  const ventende = await hentVentende(utfoerer);
  if (ventende.length === 0) return null;
  return (
    <Alert data-color="success" className={stil['del'] ?? ''}>
      <Heading level={2} data-size="2xs">
        {t('kanSendes')}
      </Heading>
      <p>{t('kanSendesTekst')}</p>
      {ventende.map(({ leveranseId, ordning, inntektsaar }) => {
        const navn = t('sendNavn', { ordning: ordningMed(ordning).navn[spraak], aar: String(inntektsaar) });
        return (
          <form key={leveranseId} action={proevIgjenHandling} className={stil['knapper']}>
            <input type="hidden" name="leveranseId" value={leveranseId} />
            <span>{navn}</span>
            <Button type="submit" data-size="sm">
              {t('send')}
              <span className="ds-sr-only">: {navn}</span>
            </Button>
          </form>
        );
      })}
    </Alert>
  );
}
