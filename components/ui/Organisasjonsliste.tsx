'use client';

import { Field, Input, Label } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import stil from './organisasjon.module.css';
import { useHydrert } from './useHydrert';

export interface Organisasjonsvalg {
  orgnr: string;
  navn: string;
  overordnet: string | null;
  velgbar: boolean;
}

/** Above this many a search field helps more than it is in the way. */
const SOEK_FRA = 8;

interface Props {
  organisasjoner: readonly Organisasjonsvalg[];
  valgtOrgnr?: string | undefined;
  velg: (skjema: FormData) => Promise<void>;
}

/** Every organisation that Altinn listed; those that cannot be chosen are shown with the reason. */
export function Organisasjonsliste({ organisasjoner, valgtOrgnr, velg }: Props) {
  const t = useTranslations('organisasjon');
  const hydrert = useHydrert();
  const soekId = useId();
  const [soek, settSoek] = useState('');
  const treff = organisasjoner.filter((o) => passer(o, soek));
  return (
    <form action={velg} className={stil['skjema']}>
      {organisasjoner.length >= SOEK_FRA && (
        <Field>
          {/* By hand: the design system joins label and field by script, and the field is there before that runs. */}
          <Label htmlFor={soekId}>{t('soek')}</Label>
          <Input
            id={soekId}
            type="search"
            autoComplete="off"
            disabled={!hydrert}
            value={soek}
            onChange={(hendelse) => settSoek(hendelse.target.value)}
            onKeyDown={(hendelse) => hendelse.key === 'Enter' && hendelse.preventDefault()}
          />
        </Field>
      )}
      <ul className={stil['liste']}>
        {treff.map((o) => (
          <li key={o.orgnr} className={o.overordnet ? stil['under'] : undefined}>
            {o.velgbar ? (
              <button
                type="submit"
                name="orgnr"
                value={o.orgnr}
                className={stil['organisasjon']}
                aria-current={o.orgnr === valgtOrgnr || undefined}
              >
                <span>{o.navn}</span> <span className="tall dempet">{o.orgnr}</span>
              </button>
            ) : (
              <div className={stil['organisasjon']}>
                <span>{o.navn}</span> <span className="tall dempet">{o.orgnr}</span>
                <span className={stil['grunn']}>{o.overordnet ? t('underenhet') : t('utenTilgang')}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {treff.length === 0 && <p role="status">{t('ingenTreff')}</p>}
    </form>
  );
}

const passer = (o: Organisasjonsvalg, soek: string): boolean => {
  const ord = soek.trim().toLocaleLowerCase('nb');
  return o.navn.toLocaleLowerCase('nb').includes(ord) || o.orgnr.startsWith(ord.replace(/\s/g, ''));
};
