'use client';

import { Alert, Button, Field, Fieldset, Label, Radio, Select } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { opprettUtkastHandling } from '../actions';
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
}

/** Which ordning and which year: all that is needed to begin. */
export function NyLeveranse({ valg, ordning, inntektsaar }: Props) {
  const t = useTranslations('ny');
  const [feil, opprett, venter] = useActionState(opprettUtkastHandling, null);
  const [valgt, settValgt] = useState(ordning);
  const alleAar = [...new Set(valg.flatMap(({ aar }) => aar))].sort((a, b) => b - a);
  const aapne = valg.find(({ id }) => id === valgt)?.aar ?? alleAar;
  return (
    <form action={opprett} className={stil['skjema']}>
      <Fieldset>
        <Fieldset.Legend>{t('ordning')}</Fieldset.Legend>
        <div role="radiogroup" aria-label={t('ordning')} className={stil['valg']}>
          {valg.map(({ id, navn, beskrivelse }) => (
            <Radio
              key={id}
              name="ordning"
              value={id}
              label={navn}
              description={beskrivelse}
              checked={valgt === id}
              onChange={() => settValgt(id)}
              aria-invalid={feil === 'ordning' || undefined}
            />
          ))}
        </div>
      </Fieldset>
      <Field className={stil['aar'] ?? ''}>
        <Label htmlFor="inntektsaar">{t('inntektsaar')}</Label>
        <Select id="inntektsaar" name="inntektsaar" defaultValue={inntektsaar} key={valgt}>
          {aapne.map((aar) => (
            <Select.Option key={aar} value={aar}>
              {aar}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {feil && (
        <Alert data-color="danger" role="alert">
          {t(`feil.${feil}`)}
        </Alert>
      )}
      <Button type="submit" loading={venter}>
        {t('opprett')}
      </Button>
    </form>
  );
}
