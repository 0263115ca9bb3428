import { getTranslations } from 'next-intl/server';
import { enhetsregister } from '@/lib/server/myndigheter';

/** What Enhetsregisteret knows of the organisation. Comes when it comes; nothing waits for it. */
export async function Enhetsfakta({ orgnr, navn }: { orgnr: string; navn: string }) {
  const t = await getTranslations('enhet');
  const enhet = await enhetsregister().hentEnhet(orgnr);
  if (enhet.type === 'slettet' || (enhet.type === 'funnet' && enhet.slettet)) return <> · {t('slettet')}</>;
  if (enhet.type === 'finnes_ikke') return <> · {t('ukjent')}</>;
  if (enhet.type !== 'funnet') return null;
  const annetNavn = enhet.navn && enhet.navn.toLowerCase() !== navn.toLowerCase();
  return (
    <>
      {enhet.organisasjonsform && <> · {enhet.organisasjonsform}</>}
      {annetNavn && <> · {t('registrertSom', { navn: enhet.navn })}</>}
    </>
  );
}
