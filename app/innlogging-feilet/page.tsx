import { Button, Paragraph } from '@digdir/designsystemet-react';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';

const KJENTE = ['sikkerhetsnivaa', 'uten_foedselsnummer'] as const;

interface Props {
  searchParams: Promise<{ error?: string }>;
}

/** The login did not succeed: why, when it is known, and the way to try again. */
export default async function Side({ searchParams }: Props) {
  const t = await getTranslations('innloggingFeilet');
  const { error } = await searchParams;
  const grunn = KJENTE.find((kjent) => kjent === error) ?? 'annet';
  return (
    <>
      <Sidetittel>{t('tittel')}</Sidetittel>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t(grunn)}</Paragraph>
      <div>
        <Button asChild>
          <a href="/logg-inn">{t('proevIgjen')}</a>
        </Button>
      </div>
    </>
  );
}
