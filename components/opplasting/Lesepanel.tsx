import { Alert, Button, Heading, List } from '@/components/ui/ds';
import { type ReactNode, useEffect, useRef } from 'react';
import { Forhaandsvisning } from './Forhaandsvisning';
import type { Lestfase } from './fase';
import { Kolonneliste } from './Kolonneliste';
import { Lesesetning } from './Lesesetning';
import { merknader } from './merknader';
import { medKolonne, medOrd, medValgene } from './oppsett';
import { lesesetning } from './setning';
import { Spoersmaalsliste } from './Spoersmaalsliste';
import { type Panelprops, Stegdel } from './Stegdel';
import type { Tekstkilde } from './typer';
import stil from './opplasting.module.css';

/** "Slik leste vi filen": stays until the user has seen enough of it. */
export function Lesepanel(props: Panelprops): ReactNode {
  const { fase, styring, bord, ordning, inntektsaar, spraak, onLukk, t } = props;
  const { lest, oppsett, spurt, steg } = fase;
  const fakta = fase.leser ? medValgene(lest.fakta, oppsett) : lest.fakta;
  const tittel = useRef<HTMLHeadingElement>(null);
  const sattInn = steg.type === 'satt_inn';
  useEffect(() => tittel.current?.focus(), []);
  useEffect(() => {
    // The button that put the rows in is gone then.
    if (sattInn) tittel.current?.focus();
  }, [sattInn]);
  const velgOrd: Parameters<typeof Lesesetning>[0]['onVelg'] = (ord, verdi) =>
    void styring.endre(medOrd(oppsett, ord, verdi));
  const velgKolonne: Parameters<typeof Kolonneliste>[0]['onVelg'] = (indeks, valg) =>
    void styring.endre(medKolonne(oppsett, indeks, valg));
  const linjer = merknader(fakta, ordning, t, spraak);
  const felles = { fakta, ordning, spraak, t };
  const visning = <Forhaandsvisning lest={lest} {...{ ordning, spraak, t }} />;
  const stegdel = <Stegdel {...{ fase, styring, bord, ordning, inntektsaar, spraak, onLukk, t }} />;
  return (
    <section className={stil.panel} aria-labelledby="slik-leste-vi" aria-busy={fase.leser}>
      <Heading ref={tittel} id="slik-leste-vi" level={2} data-size="xs" tabIndex={-1} className={stil.tittel}>
        {t('resultat.tittel')}
      </Heading>
      {fakta.ligner && (
        <Alert role="alert" data-color="warning" data-size="sm">
          {t('resultat.ligner', { ligner: fakta.ligner[spraak], valgt: ordning.navn[spraak] })}
        </Alert>
      )}
      <Spoersmaalsliste spurt={spurt} {...felles} onOrd={velgOrd} onKolonne={velgKolonne} />
      <Lesesetning biter={lesesetning(fakta, t)} onVelg={velgOrd} />
      {fase.feil && <p className={stil.feil}>{feiltekst(fase.feil, fakta.filnavn, t)}</p>}
      {sattInn && stegdel}
      {sattInn ? (
        <details className={stil.visning}>
          <summary>{t('forhaandsvisning.vis')}</summary>
          {visning}
        </details>
      ) : (
        visning
      )}
      <Kolonneliste key={struktur(fakta)} {...felles} onVelg={velgKolonne} />
      {linjer.length > 0 && (
        <List.Unordered className={stil.linjer} data-size="sm">
          {linjer.map(({ tekst, maaSees }) => (
            <List.Item key={tekst} data-maa-ses={maaSees || undefined}>
              {tekst}
            </List.Item>
          ))}
        </List.Unordered>
      )}
      {!sattInn && stegdel}
      {steg.type !== 'velger' && (
        <Button className={stil.lukk} variant="tertiary" data-size="sm" onClick={onLukk}>
          {t(sattInn ? 'lukk' : 'avbryt')}
        </Button>
      )}
    </section>
  );
}

/** With another structure the columns are others, and are looked at anew. */
const struktur = ({ ark, overskriftsrad, skilletegn }: Lestfase['lest']['fakta']): string =>
  [ark.verdi, overskriftsrad.verdi, skilletegn?.verdi].join('|');

function feiltekst({ kode, param }: NonNullable<Lestfase['feil']>, filnavn: string, t: Tekstkilde): string {
  const verdier = { filnavn, rad: 0, ...param };
  return t('panel.kanIkke', {
    tittel: t(`lesefeil.${kode}.tittel`, verdier),
    tekst: t(`lesefeil.${kode}.tekst`, verdier),
  });
}
