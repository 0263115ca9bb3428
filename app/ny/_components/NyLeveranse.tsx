'use client';

import { Alert, Button, Label, Select } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Felt } from '@/components/ui/Felt';
import { useHydrert } from '@/components/ui/useHydrert';
import { Valgfelt } from '@/components/ui/Valgfelt';
import { useOpprett } from '../useOpprett';
import stil from './ny.module.css';

interface Ordningsvalg {
  id: string;
  navn: string;
  beskrivelse: string;
  aar: readonly number[];
}

interface Props {
  valg: readonly Ordningsvalg[];
  ordning: string | undefined;
  inntektsaar: number;
  /** What there is a received delivery for the year before of. */
  startbare: readonly { ordning: string; inntektsaar: number }[];
}

/** Which ordning and which year: all that is needed to begin. */
export function NyLeveranse({ valg, ordning, inntektsaar, startbare }: Props) {
  const t = useTranslations('ny');
  const { opprett, oppretter, start, starter, utenOrdning, feiltekst } = useOpprett();
  const [valgt, settValgt] = useState(ordning);
  const [aar, settAar] = useState(inntektsaar);
  const hydrert = useHydrert();
  const kanStarte = startbare.some((s) => s.ordning === valgt && s.inntektsaar === aar);
  const alleAar = [...new Set(valg.flatMap((v) => v.aar))].sort((a, b) => b - a);
  return (
    <form action={opprett}>
      <fieldset disabled={!hydrert} className={stil['skjema']}>
        <div role="radiogroup" aria-labelledby="ordning" className={stil['valg']}>
          <Label asChild>
            <span id="ordning">{t('ordning')}</span>
          </Label>
          {valg.map(({ id, navn, beskrivelse }) => (
            <Valgfelt
              key={id}
              type="radio"
              name="ordning"
              value={id}
              navn={navn}
              hjelp={beskrivelse}
              checked={valgt === id}
              onChange={() => settValgt(id)}
              aria-invalid={utenOrdning || undefined}
            />
          ))}
        </div>
        <Felt navn={t('inntektsaar')} className={stil['aar']}>
          {(kobling) => (
            <Select
              {...kobling}
              name="inntektsaar"
              value={aar}
              onChange={(hendelse) => settAar(Number(hendelse.target.value))}
            >
              {alleAar.map((etAar) => (
                <Select.Option key={etAar} value={etAar}>
                  {etAar}
                </Select.Option>
              ))}
            </Select>
          )}
        </Felt>
        {feiltekst && (
          <Alert data-color="danger" role="alert">
            {feiltekst}
          </Alert>
        )}
        <Button type="submit" disabled={oppretter || starter} aria-busy={oppretter}>
          {t('opprett')}
        </Button>
        <div role="status">{kanStarte && <p>{t('iFjorTekst', { aar: String(aar - 1) })}</p>}</div>
        {kanStarte && (
          <Button
            type="submit"
            formAction={start}
            variant="secondary"
            disabled={oppretter || starter}
            aria-busy={starter}
          >
            {t('iFjor')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}
