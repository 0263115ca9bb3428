'use client';

import { Button, Heading, Paragraph } from '@/components/ui/ds';
import { useFormatter, useTranslations } from 'next-intl';
import { use, useState, useTransition } from 'react';
import type { Ordningsnavn } from '@/lib/ordning/typer';
import type { Sjekkliste as Liste } from '@/lib/server/systemtilgang/sjekkliste';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { type Sjekkfeil, sjekkKlarHandling } from '../actions';
import { Punkt } from './Punkt';
import stil from './systemtilgang.module.css';

interface Props {
  loefte: Promise<Liste>;
  organisasjon: { navn: string; orgnr: string };
  ordningsnavn: Ordningsnavn;
}

const mangler = ({ felles, ordninger }: Liste): number =>
  [felles, ...ordninger.map(({ punkter }) => punkter)].flat().filter(({ utfall }) => utfall !== 'ok').length;

/** "Klar til å sende?": every condition with its answer, and who can do something about those that are not met. */
export function Sjekkliste({ loefte, organisasjon, ordningsnavn }: Props) {
  const t = useTranslations('tilgangsside.klar');
  const format = useFormatter();
  const hydrert = useHydrert();
  const foerste = use(loefte);
  const [nyere, settNyere] = useState<Liste>();
  const feiltekst = useSvartekst<Sjekkfeil>((feil) => t(feil));
  const [feil, settFeil] = useState<Sjekkfeil>();
  const [sjekker, start] = useTransition();
  const liste = nyere && nyere.tid > foerste.tid ? nyere : foerste;
  const sjekkIgjen = (): void =>
    start(async () => {
      const svar = await sjekkKlarHandling(organisasjon.orgnr);
      settFeil(svar.ok ? undefined : svar.feil);
      if (svar.ok) settNyere(svar.verdi);
    });
  const grupper = [
    { id: 'felles', navn: t('felles'), punkter: liste.felles },
    ...liste.ordninger.map(({ id, punkter }) => ({ id, navn: ordningsnavn[id] ?? id, punkter })),
  ];
  return (
    <section aria-labelledby="klar" className={stil['del']}>
      <Heading level={2} data-size="xs" id="klar">
        {t('tittel')}
      </Heading>
      <Paragraph>{t('ingress')}</Paragraph>
      {grupper.map(({ id, navn, punkter }) => (
        <div key={id}>
          <Heading level={3} data-size="2xs" id={`klar-${id}`}>
            {navn}
          </Heading>
          <ul className={stil['liste']} aria-labelledby={`klar-${id}`}>
            {punkter.map((punkt) => (
              <Punkt key={punkt.hva} punkt={punkt} navn={organisasjon.navn} />
            ))}
          </ul>
        </div>
      ))}
      <div className={stil['knapper']}>
        <Button variant="secondary" disabled={!hydrert || sjekker} aria-busy={sjekker} onClick={sjekkIgjen}>
          {t('sjekkPaaNytt')}
        </Button>
        <p role="status">
          {sjekker
            ? t('sjekker')
            : feil
              ? feiltekst(feil)
              : t('resultat', {
                  tid: format.dateTime(liste.tid, { timeStyle: 'medium' }),
                  antall: mangler(liste),
                })}
        </p>
      </div>
    </section>
  );
}
