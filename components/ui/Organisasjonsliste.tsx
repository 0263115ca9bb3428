'use client';

import { Input } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Felt } from './Felt';
import { soekOrganisasjoner, type Organisasjonsvalg } from './organisasjonssoek';
import stil from './organisasjon.module.css';

export type { Organisasjonsvalg } from './organisasjonssoek';

/** Above this many a search field helps more than it is in the way. */
const SOEK_FRA = 8;
/** An accountant may have thousands; more than this are found by searching, not by reading. */
const VIS_HOEYST = 100;

interface Props {
  organisasjoner: readonly Organisasjonsvalg[];
  valgtOrgnr?: string | undefined;
  velg: (skjema: FormData) => Promise<void>;
}

/** Every organisation that Altinn listed; those that cannot be chosen are shown with the reason. */
export function Organisasjonsliste({ organisasjoner, valgtOrgnr, velg }: Props) {
  const t = useTranslations('organisasjon');
  const skjema = useRef<HTMLFormElement>(null);
  const [soek, settSoek] = useState('');
  const utsatt = useDeferredValue(soek);
  const treff = soekOrganisasjoner(organisasjoner, utsatt);
  const vist = treff.slice(0, VIS_HOEYST);
  const harSoek = organisasjoner.length >= SOEK_FRA;
  return (
    <form action={velg} ref={skjema} className={stil['skjema']} onKeyDown={flyttMedPil}>
      {harSoek && <Soek verdi={soek} onEndret={settSoek} />}
      {harSoek && (
        <p role="status" className={stil['antall']}>
          {vist.length < treff.length
            ? t('treff', { vist: vist.length, antall: treff.length })
            : utsatt.trim() && t('antall', { antall: treff.length })}
        </p>
      )}
      <ul className={stil['liste']}>
        {vist.map((o) => (
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
                <span className={stil['grunn']}>
                  {t(`grunn.${(o.grunn ?? 'uten_tilgang') as 'slettet'}`)}
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}

function Soek({ verdi, onEndret }: { verdi: string; onEndret: (verdi: string) => void }) {
  const t = useTranslations('organisasjon');
  const felt = useRef<HTMLInputElement>(null);
  // The field can be typed in before the scripts run: what stands there when they do, is searched for.
  const taOver = useEffectEvent(() => onEndret(felt.current?.value ?? ''));
  useEffect(() => taOver(), []);
  return (
    <Felt navn={t('soek')}>
      {(kobling) => (
        <Input
          {...kobling}
          ref={felt}
          type="search"
          autoComplete="off"
          value={verdi}
          onChange={(hendelse) => onEndret(hendelse.target.value)}
        />
      )}
    </Felt>
  );
}

/** Arrows go from the field into the list and between its choices; Enter in the field chooses the only one left. */
function flyttMedPil(hendelse: KeyboardEvent<HTMLFormElement>): void {
  const { key, currentTarget: skjema, target } = hendelse;
  const valg = [...skjema.querySelectorAll<HTMLButtonElement>('button[name=orgnr]')];
  const felt = skjema.querySelector<HTMLInputElement>('input[type=search]');
  if (key === 'Enter' && target === felt) {
    hendelse.preventDefault();
    if (valg.length === 1) valg[0]?.click();
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const naa = valg.indexOf(target as HTMLButtonElement);
  const neste = key === 'ArrowDown' ? naa + 1 : naa - 1;
  hendelse.preventDefault();
  (neste < 0 ? felt : valg[neste])?.focus();
}
