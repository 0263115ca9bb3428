import { redirect } from 'next/navigation';
import { Button, Heading, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { env } from '@/lib/env';
import { UTKAST_MAANEDER } from '@/lib/leveranse/oppbevaring';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentUtfoerer, hentValgt } from '@/lib/server/tilgang/organisasjoner';

export async function generateMetadata() {
  return { title: (await getTranslations('data'))('tittel') };
}

/** What the portal holds about the chosen organisation, for how long, and all of it as a file. */
export default async function Side() {
  const oekt = await hentInnlogget();
  if (!oekt) redirect('/?til=/organisasjon/data');
  const valgt = await hentValgt(oekt);
  const utfoerer = valgt && (await hentUtfoerer(oekt, valgt.orgnr));
  if (!utfoerer) redirect('/');
  const t = await getTranslations('data');
  const bredde = { maxWidth: 'var(--tekstbredde)' };
  return (
    <>
      <Sidetittel under={t('under', { navn: utfoerer.oppgavegiver.navn })}>{t('tittel')}</Sidetittel>
      <Heading level={2} data-size="2xs">
        {t('hva')}
      </Heading>
      <ul style={bredde}>
        {(['utkast', 'leveranser', 'svar', 'tilgang', 'logg'] as const).map((slag) => (
          <li key={slag}>{t(`slag.${slag}`)}</li>
        ))}
      </ul>
      <Heading level={2} data-size="2xs">
        {t('hvorLenge')}
      </Heading>
      <Paragraph style={bredde}>
        {t('oppbevaring', { maaneder: UTKAST_MAANEDER, aar: env().OPPBEVARING_AAR })}
      </Paragraph>
      <Heading level={2} data-size="2xs">
        {t('fil')}
      </Heading>
      <Paragraph style={bredde}>{t('filtekst')}</Paragraph>
      <div>
        <Button asChild variant="secondary">
          <a href="/api/organisasjon/eksport" download>
            {t('lastNed')}
          </a>
        </Button>
      </div>
    </>
  );
}
