import { Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentAgenter } from '@/lib/server/systemtilgang/agenter';
import type { Utfoerer } from '@/lib/server/tilgang/organisasjoner';
import stil from './bekreftelse.module.css';

/** Through whom it is sent, where the oppgavegiver has no system access of its own and the sender's organisation has. */
export async function Agentvalg({ utfoerer }: { utfoerer: Utfoerer }) {
  const t = await getTranslations('agentvalg');
  const oekt = await hentInnlogget();
  const agenter = oekt ? await hentAgenter(oekt, utfoerer) : [];
  const [foerste, ...flere] = agenter;
  if (!foerste) return null;
  const klient = utfoerer.oppgavegiver.navn;
  if (flere.length === 0) {
    return <Paragraph className="dempet">{t('en', { klient, agent: foerste.navn })}</Paragraph>;
  }
  return (
    <fieldset className={stil['agenter']}>
      <legend>{t('flere', { klient })}</legend>
      {agenter.map(({ orgnr, navn }) => (
        <label key={orgnr}>
          <input type="radio" name="agent" value={orgnr} defaultChecked={orgnr === foerste.orgnr} /> {navn}
        </label>
      ))}
    </fieldset>
  );
}
