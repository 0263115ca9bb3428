import { Detaljer } from '@/components/ui/Detaljer';
import { Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import type { Ordningstilgang } from '@/lib/leveranse/systemtilgang';
import { hentSystemtilgang } from '@/lib/server/systemtilgang/hentSystemtilgang';
import { tilSystemtilgang } from '@/lib/server/systemtilgang/rad';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import { Godkjenning } from './Godkjenning';
import stil from './systemtilgang.module.css';

/** For those who report for others: one approval that covers the clients, step by step. */
export async function Klientgodkjenning({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('tilgangsside.agent');
  const { oppgavegiver } = utfoerer;
  const { navn } = oppgavegiver;
  const rad = await hentSystemtilgang(oppgavegiver, 'klienter');
  const status: Ordningstilgang = rad ? tilSystemtilgang(rad).status : 'ingen';
  return (
    <Detaljer className={stil['del']} aapen={rad !== null} tittel={t('tittel')}>
      <Paragraph className={stil['tekst'] ?? ''}>{t('ingress', { navn })}</Paragraph>
      <ol className={stil['steg']} aria-label={t('steg')}>
        <li>{t('steg1', { navn })}</li>
        <li>{t('steg2', { navn })}</li>
        <li>{t('steg3')}</li>
        <li>{t('steg4')}</li>
      </ol>
      <Godkjenning
        id="klienter"
        tittel={t('navn')}
        status={status}
        bekreftUrl={rad?.bekreftUrl ?? undefined}
        organisasjon={oppgavegiver}
        felt={{}}
      >
        <fieldset className={stil['valg']}>
          <legend>{t('rolle', { navn })}</legend>
          {(['regnskapsfoerer', 'revisor'] as const).map((rolle) => (
            <label key={rolle}>
              <input type="radio" name="rolle" value={rolle} defaultChecked={rolle === 'regnskapsfoerer'} />{' '}
              {t(rolle)}
            </label>
          ))}
        </fieldset>
      </Godkjenning>
      {status === 'godkjent' && <Paragraph className="dempet">{t('bytt')}</Paragraph>}
    </Detaljer>
  );
}
