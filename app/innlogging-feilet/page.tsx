import { Button, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';

const KJENTE = ['sikkerhetsnivaa', 'uten_foedselsnummer', 'avbrutt', 'idporten_nede'] as const;
/** next-auth's own word for a login that could not begin: ID-porten's addresses could not be fetched. */
const KUNNE_IKKE_BEGYNNE = 'OAuthSignin';

interface Props {
  searchParams: Promise<{ error?: string }>;
}

/** The login did not succeed: why, when it is known, and the way to try again. */
export default async function Side({ searchParams }: Props) {
  const t = await getTranslations('innloggingFeilet');
  const { error } = await searchParams;
  const kode = error === KUNNE_IKKE_BEGYNNE ? 'idporten_nede' : error;
  const grunn = KJENTE.find((kjent) => kjent === kode) ?? 'annet';
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
