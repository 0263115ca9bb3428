'use client';

import { Button, Heading } from '@/components/ui/ds';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Organisasjonsliste } from './Organisasjonsliste';
import type { Organisasjonsvalg } from './organisasjonssoek';
import stil from './organisasjon.module.css';

interface Props {
  valgt: { orgnr: string; navn: string };
  velg: (skjema: FormData) => Promise<void>;
}

interface Hentet {
  organisasjoner: readonly Organisasjonsvalg[];
  /** What shows them: most visits never open the choice, so it comes with them. */
  Liste: typeof Organisasjonsliste;
}

async function hentValget(): Promise<Hentet | undefined> {
  try {
    const [svar, { Organisasjonsliste: Liste }] = await Promise.all([
      fetch('/api/organisasjon/mine'),
      import('./Organisasjonsliste'),
    ]);
    return svar.ok ? { organisasjoner: (await svar.json()) as Organisasjonsvalg[], Liste } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The button in the header that says for whom one works, and opens the choice. The platform's own popover: it opens
 * before the page's scripts run, closes on Escape and on a click outside, and gives focus back. There may be thousands
 * to choose from, so they are fetched when it opens; where scripts do not run, a page shows them.
 */
export function Organisasjonsvelger({ valgt, velg }: Props) {
  const t = useTranslations('organisasjon');
  const panel = useRef<HTMLDivElement>(null);
  const [hentet, settHentet] = useState<Hentet>();
  const [feilet, settFeilet] = useState(false);
  const hent = useCallback(async (): Promise<void> => {
    const ny = await hentValget();
    settFeilet(!ny);
    if (ny) settHentet(ny);
  }, []);
  useEffect(() => {
    // Opened before the scripts ran.
    if (panel.current?.matches(':popover-open')) void hent();
  }, [hent]);
  return (
    <>
      <button
        type="button"
        className={`ds-button ${stil['valgt']}`}
        data-variant="secondary"
        data-size="sm"
        popoverTarget="organisasjonsvalg"
      >
        <span className={stil['kuttes']}>{valgt.navn}</span>
        <span className="tall dempet">{valgt.orgnr}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <div
        ref={panel}
        id="organisasjonsvalg"
        popover="auto"
        role="dialog"
        aria-labelledby="velg-organisasjon"
        className={stil['panel']}
        onToggle={({ newState }) => newState === 'open' && void hent()}
        onSubmit={() => panel.current?.hidePopover()}
      >
        <Heading level={2} data-size="2xs" id="velg-organisasjon">
          {t('velg')}
        </Heading>
        <p role="status" className={stil['henter']}>
          {!hentet && t(feilet ? 'ikkeHentet' : 'henter')}
        </p>
        {!hentet && feilet && (
          <Button variant="secondary" data-size="sm" onClick={() => void hent()}>
            {t('proevIgjen')}
          </Button>
        )}
        <noscript>
          <Link href="/?velg=ja">{t('velg')}</Link>
        </noscript>
        {hentet && (
          <hentet.Liste organisasjoner={hentet.organisasjoner} valgtOrgnr={valgt.orgnr} velg={velg} />
        )}
      </div>
    </>
  );
}
