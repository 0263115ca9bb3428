import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { Avvikslinje } from '@/lib/innsending/tilbakemelding/bilde';
import { grupper, type Tilbakemeldingsgruppe } from './avviksgrupper';
import stil from './tilbakemelding.module.css';

/** More than this is read in the document. */
const MAKS_LINJER = 50;

/** Address of a row on the page. */
export const radanker = (nr: number): string => `rad-${nr}`;

/** Skatteetaten's remarks by kind, in its own words, with links to the rows that they are tied to. */
export function Merknader({
  avvik,
  visteRader,
}: {
  avvik: readonly Avvikslinje[];
  visteRader: ReadonlySet<number>;
}) {
  const t = useTranslations('tilbakemelding');
  const alle = grupper(avvik);
  return (['avvist', 'annet', 'advarsel'] as const).map((alvor) => {
    const egne = alle.filter((gruppe) => gruppe.alvor === alvor);
    if (egne.length === 0) return null;
    return (
      <section key={alvor} className={stil['merknader']}>
        <Heading level={3} data-size="2xs">
          {t(`merknader.${alvor}`)}
        </Heading>
        <ul>
          {egne.slice(0, MAKS_LINJER).map((gruppe) => (
            <Gruppe key={gruppe.noekkel} gruppe={gruppe} visteRader={visteRader} />
          ))}
        </ul>
        {egne.length > MAKS_LINJER && <p>{t('flere', { antall: egne.length - MAKS_LINJER })}</p>}
      </section>
    );
  });
}

function Gruppe({
  gruppe: { avvikstekst, avvikskode, rader, andre },
  visteRader,
}: {
  gruppe: Tilbakemeldingsgruppe;
  visteRader: ReadonlySet<number>;
}) {
  const t = useTranslations('tilbakemelding');
  return (
    <li>
      <p>
        {avvikstekst || t('utenTekst')} <span className="dempet">{t('kode', { kode: avvikskode })}</span>
      </p>
      {rader.length > 0 && (
        <p className={stil['radlenker']}>
          <span>{t('gjelderRader', { antall: rader.length })}</span>
          {rader.slice(0, MAKS_LINJER).map((nr) =>
            visteRader.has(nr) ? (
              <a key={nr} href={`#${radanker(nr)}`}>
                {t('gjelderRad', { nr })}
              </a>
            ) : (
              <span key={nr}>{t('gjelderRad', { nr })}</span>
            ),
          )}
          {rader.length > MAKS_LINJER && <span>{t('flere', { antall: rader.length - MAKS_LINJER })}</span>}
        </p>
      )}
      {andre.length > 0 && (
        <>
          <p className="dempet">{t('gjelderLeveransen')}</p>
          <ul>
            {andre.slice(0, MAKS_LINJER).map((tekst) => (
              <li key={tekst}>{tekst}</li>
            ))}
          </ul>
          {andre.length > MAKS_LINJER && <p>{t('flere', { antall: andre.length - MAKS_LINJER })}</p>}
        </>
      )}
    </li>
  );
}
