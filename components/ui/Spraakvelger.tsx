'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { beholdFokus } from '@/components/oppgavetabell/skjema/behold';
import { SPRAAK, SPRAAKNAVN } from '@/lib/felles/spraak';
import stil from './spraakvelger.module.css';
import { useSpraak } from './useSpraak';

/**
 * The choice of language, each by its own name. The platform's own popover and a plain form: both work before the
 * page's scripts do. A mouse takes no focus from a cell that is being written in.
 */
export function Spraakvelger({ velg }: { velg: (skjema: FormData) => Promise<void> }) {
  const t = useTranslations('topplinje');
  const valgt = useSpraak();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        className={`ds-button ${stil['valgt']}`}
        data-variant="tertiary"
        data-size="sm"
        popoverTarget="spraakvalg"
        onMouseDown={beholdFokus}
      >
        {valgt}
        <span className={stil['skjult']}>
          : <span lang={valgt}>{SPRAAKNAVN[valgt]}</span>. {t('velgSpraak')}
        </span>
        <span aria-hidden="true"> ▾</span>
      </button>
      <div
        ref={panel}
        id="spraakvalg"
        popover="auto"
        role="dialog"
        aria-label={t('velgSpraak')}
        className={stil['panel']}
      >
        <form action={velg} onSubmit={() => panel.current?.hidePopover()}>
          {SPRAAK.map((spraak) => (
            <button
              key={spraak}
              type="submit"
              name="spraak"
              value={spraak}
              lang={spraak}
              aria-current={spraak === valgt || undefined}
              className={stil['spraak']}
              onMouseDown={beholdFokus}
            >
              {SPRAAKNAVN[spraak]}
            </button>
          ))}
        </form>
      </div>
    </>
  );
}
