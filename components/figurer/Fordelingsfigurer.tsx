import { Heading } from '@/components/ui/ds';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { formaterOere } from '@/lib/felles/beloep';
import type { Fordeling } from '@/lib/leveranse/figurer/fordeling';
import { radlenke } from '@/lib/leveranse/radlenke';
import { maskertIdentitet } from '@/lib/ordning/masker';
import { type Beloepsfelt, summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import { Figur } from './Figur';
import { Soeyletegning } from './Soeyletegning';
import stil from './figurer.module.css';

interface Props {
  leveranseId: string;
  ordningId: string;
  fordelinger: readonly Fordeling[];
}

/** How the amounts of a draft are spread, a picture for each sum, with the way to those that lie far outside. */
export function Fordelingsfigurer({ leveranseId, ordningId, fordelinger }: Props) {
  const t = useTranslations('figurer.fordeling');
  if (fordelinger.length === 0) return null;
  const felter = summerteFelter(ordningMed(ordningId));
  return (
    <section aria-labelledby="fordeling" className={stil['figurer']}>
      <Heading level={2} data-size="2xs" id="fordeling">
        {t('tittel')}
      </Heading>
      {fordelinger.map((fordeling) => {
        const felt = felter.find(({ noekkel }) => noekkel === fordeling.felt);
        return (
          felt && (
            <Fordelingsfigur
              key={felt.noekkel}
              leveranseId={leveranseId}
              ordningId={ordningId}
              felt={felt}
              fordeling={fordeling}
            />
          )
        );
      })}
    </section>
  );
}

interface EnProps extends Omit<Props, 'fordelinger'> {
  felt: Beloepsfelt;
  fordeling: Fordeling;
}

function Fordelingsfigur({ leveranseId, ordningId, felt, fordeling }: EnProps) {
  const t = useTranslations('figurer.fordeling');
  const format = useFormatter();
  const spraak = useSpraak();
  const kroner = (oere: Fordeling['minst']): string => formaterOere(oere, felt.desimaler);
  const { antall, minst, median, stoerst, soeyler, voksende, uteliggere, antallUteliggere } = fordeling;
  const lenke = (radId: string): string => radlenke(leveranseId, radId, felt.noekkel);
  return (
    <Figur
      tittel={felt.ledetekst[spraak]}
      setning={
        <>
          {t('setning', { antall, minst: kroner(minst), median: kroner(median), stoerst: kroner(stoerst) })}{' '}
          {antallUteliggere > 0 ? t('skiller', { antall: antallUteliggere }) : t('ingen')}
        </>
      }
      tabell={{
        overskrifter: [t('fra'), t('til'), t('antall'), t('utenfor')],
        rader: soeyler.map((s) => [
          kroner(s.fra),
          kroner(s.til),
          format.number(s.antall),
          format.number(s.utenfor),
        ]),
      }}
    >
      {uteliggere.length > 0 && (
        <ul className={stil['uteliggere']}>
          {uteliggere.map(({ rad, nummer, oere }) => (
            <li key={rad.radId}>
              <Link href={lenke(rad.radId)}>{t('uteligger', { nummer, beloep: kroner(oere) })}</Link>{' '}
              <span className="dempet">{maskertIdentitet(ordningMed(ordningId), rad.verdier)}</span>
            </li>
          ))}
          {antallUteliggere > uteliggere.length && (
            <li>{t('flere', { antall: antallUteliggere - uteliggere.length })}</li>
          )}
        </ul>
      )}
      <Soeyletegning
        soeyler={soeyler.map((s) => ({
          ...s,
          fra: formaterOere(s.fra, 0),
          tekst: t('soeyle', { fra: kroner(s.fra), til: kroner(s.til), antall: s.antall }),
          lenke: forsteI(uteliggere, s)?.rad.radId,
        }))}
        slutt={formaterOere(soeyler.at(-1)?.til ?? stoerst, 0)}
        lenke={lenke}
      />
      {voksende && <p className="dempet">{t('voksende')}</p>}
    </Figur>
  );
}

const forsteI = (uteliggere: Fordeling['uteliggere'], { fra, til }: { fra: number; til: number }) =>
  uteliggere.find(({ oere }) => oere >= fra && oere < til);
