'use client';

import { Alert, Button, Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { Skatteetatensvar, type Svar } from '@/components/kvittering/Skatteetatensvar';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { useSpraak } from '@/components/ui/useSpraak';
import { finnCelle } from './tilbakevisning';

interface Props {
  svar: Svar;
  lager: Radlager;
  gaaTil: (radId: string, felt: string) => void;
}

/** Skatteetaten refused: in words, and at the cell where that is certain. */
export function Tilbakevisning({ svar, lager, gaaTil }: Props) {
  const t = useTranslations('svar');
  const spraak = useSpraak();
  const treff = svar.spesifisering.flatMap((s) => {
    const celle = finnCelle(lager, s);
    return celle ? [{ ...celle, melding: s.melding ?? t('utenMelding') }] : [];
  });
  return (
    <Alert data-color="danger" role="region" aria-labelledby="tilbakevist">
      <Heading level={3} data-size="2xs" id="tilbakevist">
        {t('tittel')}
      </Heading>
      <p>{t('ikkeRegistrert')}</p>
      <Skatteetatensvar svar={svar} umaskert />
      {treff.map(({ radId, felt, melding }) => (
        <p key={`${radId} ${felt}`}>
          {t('rad', {
            rad: lager.indeks(radId) + 1,
            felt: lager.ordning.felter.find(({ noekkel }) => noekkel === felt)?.ledetekst[spraak] ?? felt,
            melding,
          })}{' '}
          <Button variant="secondary" data-size="sm" onClick={() => gaaTil(radId, felt)}>
            {t('gaaTil')}
          </Button>
        </p>
      ))}
    </Alert>
  );
}
