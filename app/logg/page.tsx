import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Button, Paragraph } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentLogg, hentLoggpersoner, type Loggfilter } from '@/lib/server/hendelse/hentLogg';
import { lesLoggfilter } from '@/lib/server/hendelse/loggfilter';
import { hentUtfoerer, hentValgt } from '@/lib/server/tilgang/organisasjoner';
import { Filter } from './_components/Filter';
import { Loggtabell } from './_components/Loggtabell';
import { lagLoggord } from './loggord';
import stil from './_components/logg.module.css';

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const SIDE = 50;

export async function generateMetadata() {
  return { title: (await getTranslations('logg'))('tittel') };
}

/** The address of the same choices, with one changed. */
const soek = (filter: Loggfilter): string =>
  new URLSearchParams(
    Object.entries(filter).flatMap(([navn, verdi]) => (verdi === undefined ? [] : [[navn, String(verdi)]])),
  ).toString();

/** Who did what for the chosen organisation. */
export default async function Side({ searchParams }: Props) {
  const oekt = await hentInnlogget();
  if (!oekt) redirect('/?til=/logg');
  const valgt = await hentValgt(oekt);
  const utfoerer = valgt && (await hentUtfoerer(oekt, valgt.orgnr));
  if (!utfoerer) redirect('/');
  const filter = lesLoggfilter(await searchParams);
  const t = await getTranslations('logg');
  const ord = await lagLoggord(utfoerer.innsenderId);
  const linjer = await hentLogg(utfoerer, filter, SIDE + 1);
  const siste = linjer.length > SIDE ? linjer[SIDE - 1] : undefined;
  const personer = await hentLoggpersoner(utfoerer);
  return (
    <>
      <Sidetittel under={t('under', { navn: utfoerer.oppgavegiver.navn })}>{t('tittel')}</Sidetittel>
      <Paragraph style={{ maxWidth: 'var(--tekstbredde)' }}>{t('forklaring')}</Paragraph>
      <Filter
        filter={filter}
        personer={[...personer, 'portalen'].map((id) => ({
          id,
          navn: ord.hvem(id === 'portalen' ? null : id),
        }))}
      />
      <Loggtabell linjer={linjer.slice(0, SIDE)} ord={ord} />
      <div className={stil['knapper']}>
        {siste && (
          <Button asChild variant="secondary">
            <Link href={`/logg?${soek({ ...filter, foer: siste.nr })}`}>{t('eldre')}</Link>
          </Button>
        )}
        {filter.foer && (
          <Button asChild variant="tertiary">
            <Link href={`/logg?${soek({ ...filter, foer: undefined })}`}>{t('nyeste')}</Link>
          </Button>
        )}
        <Button asChild variant="tertiary">
          <a href={`/api/organisasjon/logg?${soek({ ...filter, foer: undefined })}`} download>
            {t('lastNed')}
          </a>
        </Button>
      </div>
    </>
  );
}
