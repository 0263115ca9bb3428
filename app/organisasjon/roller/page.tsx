import { Paragraph } from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Sidetittel } from '@/components/ui/Sidetittel';
import { dekkerRolle } from '@/lib/leveranse/rolle';
import { db } from '@/lib/server/db';
import { hentPersoner } from '@/lib/server/roller/hentPersoner';
import { krevOrganisasjon } from '../tilgang';
import { FireOyne } from './_components/FireOyne';
import { Personrad } from './_components/Personrad';
import stil from './_components/roller.module.css';

export async function generateMetadata() {
  return { title: (await getTranslations('roller'))('tittel') };
}

/** Who may do what for the organisation, and whether two must look. Everybody sees it; those who may send change it. */
export default async function Side() {
  const { utfoerer } = await krevOrganisasjon('/organisasjon/roller');
  const t = await getTranslations('roller');
  const format = await getFormatter();
  const { id, navn, orgnr } = utfoerer.oppgavegiver;
  const personer = await hentPersoner(utfoerer);
  const { fireOyne } = await db().oppgavegiver.findUniqueOrThrow({ where: { id } });
  const kanEndre = dekkerRolle(utfoerer.rolle, 'sende_inn');
  const dag = (tid: Date): string => format.dateTime(tid, { dateStyle: 'long' });
  return (
    <>
      <Sidetittel under={navn}>{t('tittel')}</Sidetittel>
      <Paragraph className={stil['tekst'] ?? ''}>{t('ingress', { navn })}</Paragraph>
      <Paragraph className={stil['tekst'] ?? ''}>
        {t('din', { rolle: t(`rolle.${utfoerer.rolle}`) })}
      </Paragraph>
      <ul className={stil['liste']} aria-label={t('personer')}>
        {personer.map((person) => {
          const meg = person.innsenderId === utfoerer.innsenderId;
          return (
            <Personrad
              key={person.innsenderId}
              orgnr={orgnr}
              innsenderId={person.innsenderId}
              navn={t(meg ? 'deg' : 'person', { dag: dag(person.foersteInnlogging) })}
              rolle={person.rolle}
              gitt={person.gitt && t('gitt', { dag: dag(person.gitt) })}
              kanEndres={kanEndre && !meg}
            />
          );
        })}
      </ul>
      {personer.length < 2 && <Paragraph className="dempet">{t('alene')}</Paragraph>}
      <FireOyne orgnr={orgnr} paa={fireOyne} kanEndres={kanEndre} />
    </>
  );
}
