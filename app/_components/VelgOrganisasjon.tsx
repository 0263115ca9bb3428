import { Alert, Button, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Organisasjonsliste } from '@/components/ui/Organisasjonsliste';
import { Sidetittel } from '@/components/ui/Sidetittel';
import type { Oekt } from '@/lib/server/auth/oekt';
import type { Organisasjon } from '@/lib/server/tilgang/organisasjoner';
import { velgOrganisasjonHandling } from '../handlinger';

interface Props {
  oekt: Oekt;
  organisasjoner: readonly Organisasjon[];
  feil: string | undefined;
}

/** Signed in, but for nobody yet: choose, or read why there is nothing to choose from. */
export async function VelgOrganisasjon({ oekt, organisasjoner, feil }: Props) {
  const t = await getTranslations('organisasjon');
  if (!oekt.tilgangHentet) {
    return (
      <>
        <Sidetittel>{t('altinnSvarteIkke')}</Sidetittel>
        <Paragraph>{t('altinnSvarteIkkeTekst')}</Paragraph>
        <Button asChild>
          <a href="/logg-inn">{t('proevIgjen')}</a>
        </Button>
      </>
    );
  }
  if (!organisasjoner.some((o) => o.velgbar)) {
    return (
      <>
        <Sidetittel>{t('ingen')}</Sidetittel>
        <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('ingenTekst')}</Paragraph>
        <Organisasjonsliste organisasjoner={organisasjoner} velg={velgOrganisasjonHandling} />
      </>
    );
  }
  return (
    <>
      <Sidetittel>{t('hvem')}</Sidetittel>
      {feil === 'organisasjon' && <Alert data-color="danger">{t('ikkeLenger')}</Alert>}
      <Organisasjonsliste organisasjoner={organisasjoner} velg={velgOrganisasjonHandling} />
    </>
  );
}
