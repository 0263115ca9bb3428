import { Alert, Button, Heading, Paragraph } from '@/components/ui/ds';
import { type ReactNode, useState } from 'react';
import type { Avvisningsgrunn } from '@/components/oppgavetabell/lager/typer';
import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import {
  foreslaaMaate,
  type Innsetting,
  type Innsettingsmaate,
  lagInnsetting,
} from '@/lib/regneark/innsetting/innsetting';
import type { Lesefakta, Lestrad } from '@/lib/regneark/oppsett/typer';
import { Innsettingsforhaandsvisning } from './Innsettingsforhaandsvisning';
import { forhaandsvis } from './Innsettingslinjer';
import { Innsettingsmaater } from './Innsettingsmaater';
import { Innsettingsmerknader } from './Innsettingsmerknader';
import { type Sammenlignet, useSammenligning } from './Innsettingssammenligning';
import type { Bord, Tekstkilde } from './typer';
import stil from './innsetting.module.css';

interface Props {
  ordning: Ordning;
  inntektsaar?: number | undefined;
  lest: readonly Lestrad[];
  fakta: Pick<Lesefakta, 'filnavn' | 'manglende'>;
  /** Rows with content. */
  antallITabell: number;
  hentBilde: Bord['hentBilde'];
  /** The table took none of the rows when it was last tried, and why. */
  avslag?: Avvisningsgrunn | undefined;
  onValg: (innsetting: Innsetting) => void;
  onAvbryt: () => void;
  t: Tekstkilde;
  spraak?: Spraak;
}

/** Rows are never put beside, among or in place of others before the user has said which, and seen what it does. */
export function Innsettingsvalg(props: Props): ReactNode {
  const { ordning, inntektsaar = 0, lest, fakta, hentBilde, avslag, onValg, onAvbryt, t } = props;
  const { manglende } = fakta;
  const { funnet, paaNytt } = useSammenligning({ ordning, inntektsaar, lest, manglende, hentBilde });
  const [valgt, settValgt] = useState<Innsettingsmaate>();
  const [endretSiden, settEndretSiden] = useState(false);
  const maate = valgt ?? (funnet && foreslaaMaate(funnet.sammenligning));

  const settInn = (): void => {
    if (!funnet || !maate) return;
    // What is done is what was shown: if the table has become another, the numbers are shown anew first.
    const uendret = funnet.erUendret();
    settEndretSiden(!uendret);
    if (uendret) onValg(lagInnsetting(maate, lest, funnet.sammenligning));
    else paaNytt();
  };

  return (
    <div className={stil['innsetting']}>
      <Heading level={3} data-size="2xs">
        {t('innsetting.tittel', { antall: funnet?.sammenligning.antallITabell ?? props.antallITabell })}
      </Heading>
      <Paragraph>{t('innsetting.tekst', { filnavn: fakta.filnavn, antall: lest.length })}</Paragraph>
      {avslag && <Alert data-color="danger">{t(`avslag.${avslag}`)}</Alert>}
      {endretSiden && <Alert data-color="warning">{t('innsetting.endretSiden')}</Alert>}
      {funnet && maate ? (
        <Virkning {...props} funnet={funnet} maate={maate} onMaate={settValgt} />
      ) : (
        <Paragraph>{t('innsetting.sammenligner')}</Paragraph>
      )}
      <div className={stil['knapper']}>
        {maate && <Button onClick={settInn}>{t(`innsetting.${maate}.knapp`)}</Button>}
        <Button variant="tertiary" onClick={onAvbryt}>
          {t('avbryt')}
        </Button>
      </div>
    </div>
  );
}

interface Virkningsprops extends Pick<Props, 'ordning' | 'lest' | 'fakta' | 't' | 'spraak'> {
  funnet: Sammenlignet;
  maate: Innsettingsmaate;
  onMaate: (maate: Innsettingsmaate) => void;
}

/** The choice, and what it would come to. */
function Virkning({ funnet, maate, onMaate, ordning, lest, fakta, t, spraak = 'nb' }: Virkningsprops) {
  const { sammenligning } = funnet;
  const manglende = ordning.felter
    .filter((felt) => fakta.manglende.includes(felt.noekkel))
    .map((felt) => felt.ledetekst[spraak]);
  return (
    <>
      <Innsettingsmaater sammenligning={sammenligning} valgt={maate} onValg={onMaate} t={t} />
      <Innsettingsmerknader maate={maate} sammenligning={sammenligning} manglende={manglende} t={t} />
      <Innsettingsforhaandsvisning
        visning={forhaandsvis(maate, sammenligning, lest, ordning, spraak)}
        t={t}
      />
    </>
  );
}
