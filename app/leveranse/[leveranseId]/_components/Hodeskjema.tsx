'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox, Heading, Textfield } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useImperativeHandle, useState, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import { HODEFELTER } from '@/lib/leveranse/flettHode';
import { hodeSchema, TOMT_HODE, type Hode, type Hodeutkast } from '@/lib/leveranse/hode';
import { useHydrert } from '@/components/ui/useHydrert';
import { Hodekonflikter } from './Hodekonflikter';
import type { Hodelagring } from './hodelagring';
import { useAndresHode } from './useAndresHode';
import stil from './utkast.module.css';

export interface Hodeskjemahandtak {
  /** Checks the form, shows what is wrong, and puts focus on the first wrong field. */
  kontroller(): Promise<boolean>;
}

interface Props {
  hode: Hodeutkast;
  ingenOppgaver: boolean;
  lagring: Hodelagring;
  handtak: RefObject<Hodeskjemahandtak | null>;
  onIngenOppgaver: (ingen: boolean) => void;
}

const FELTTYPER = {
  navn: { type: 'text', autoComplete: 'name' },
  telefonnummer: { type: 'tel', autoComplete: 'tel' },
  epost: { type: 'email', autoComplete: 'email' },
  mobilnummer: { type: 'tel', autoComplete: 'off' },
  referanse: { type: 'text', autoComplete: 'off' },
} as const;

/** Who Skatteetaten may contact, and the reporter's own reference. Saved as it is written, checked when it is sent. */
export function Hodeskjema({ hode, ingenOppgaver, lagring, handtak, onIngenOppgaver }: Props) {
  const t = useTranslations('hode');
  const utkast = useTranslations('utkast');
  const hydrert = useHydrert();
  const [ingen, settIngen] = useState(ingenOppgaver);
  const { register, subscribe, trigger, getValues, setValue, formState } = useForm<Hodeutkast, unknown, Hode>(
    {
      defaultValues: hode,
      resolver: zodResolver(hodeSchema),
      mode: 'onTouched',
    },
  );
  const visIngen = useCallback(
    (valgt: boolean): void => {
      settIngen(valgt);
      onIngenOppgaver(valgt);
    },
    [onIngenOppgaver],
  );
  const viser = useAndresHode(lagring, { getValues, setValue, visIngen });
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (!viser.current) lagring.endre({ hode: { ...TOMT_HODE, ...values }, ingenOppgaver: ingen });
        },
      }),
    [subscribe, lagring, ingen, viser],
  );
  useImperativeHandle(handtak, () => ({ kontroller: () => trigger(undefined, { shouldFocus: true }) }), [
    trigger,
  ]);
  const endreIngen = (valgt: boolean): void => {
    visIngen(valgt);
    lagring.endre({ hode: getValues(), ingenOppgaver: valgt });
  };
  return (
    <section aria-labelledby="opplysninger">
      <Heading level={2} data-size="2xs" id="opplysninger">
        {utkast('opplysninger')}
      </Heading>
      <form method="post" onSubmit={(hendelse) => hendelse.preventDefault()} noValidate>
        <fieldset disabled={!hydrert} className={stil['hode']}>
          {HODEFELTER.map((felt) => {
            const feil = formState.errors[felt]?.message;
            return (
              <Textfield
                key={felt}
                label={t(`felt.${felt}`)}
                description={t(`hjelp.${felt}`)}
                error={feil && t(`feil.${feil as 'epost'}`)}
                data-size="sm"
                {...FELTTYPER[felt]}
                {...register(felt)}
              />
            );
          })}
        </fieldset>
        <fieldset disabled={!hydrert} className={stil['ingen']}>
          <Checkbox
            data-size="sm"
            label={utkast('ingenOppgaver')}
            description={utkast('ingenOppgaverTekst')}
            checked={ingen}
            onChange={(hendelse) => endreIngen(hendelse.target.checked)}
          />
        </fieldset>
      </form>
      <Hodekonflikter lagring={lagring} />
    </section>
  );
}
