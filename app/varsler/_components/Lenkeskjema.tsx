'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { brukVarsellenkeHandling } from '../actions';

/** The button that a link in an e-mail leads to; it says what came of it. */
export function Lenkeskjema({ lenke, hva }: { lenke: string; hva: 'bekreft' | 'av' }) {
  const t = useTranslations('varsler.lenkeside');
  const [svar, bruk, venter] = useActionState(brukVarsellenkeHandling, null);
  return (
    <form action={bruk}>
      <input type="hidden" name="lenke" value={lenke} />
      {svar === null && (
        <Button type="submit" disabled={venter} aria-busy={venter}>
          {t(`${hva}.knapp`)}
        </Button>
      )}
      <p role="status">{svar === 'brukt' ? t(`${hva}.ferdig`) : svar && t('ugyldig')}</p>
    </form>
  );
}
