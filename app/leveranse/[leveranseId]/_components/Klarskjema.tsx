'use client';

import { Alert, Button, Paragraph, Textarea } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Felt } from '@/components/ui/Felt';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { type Klarstatus, MAKS_KLARKOMMENTAR } from '@/lib/leveranse/klarmerke';
import { type Klarfeil, klarHandling, sendTilbakeHandling } from '../klarhandlinger';
import stil from './klarskjema.module.css';

interface Props {
  leveranseId: string;
  /** What the form says when it is sent. */
  sier: Klarstatus;
  /** The draft has been said to be ready before. */
  igjen?: boolean;
}

/** Says that the draft is ready, or sends it back, with a comment; folded away until somebody asks. */
export function Klarskjema({ leveranseId, sier, igjen = false }: Props) {
  const t = useTranslations('klar');
  const feiltekst = useSvartekst<Klarfeil>((feil) => t(`feil.${feil}`));
  const klar = sier === 'klar';
  const [feil, si, venter] = useActionState(klar ? klarHandling : sendTilbakeHandling, null);
  const hydrert = useHydrert();
  return (
    <details className={stil['klar']}>
      <summary>{t(klar ? (igjen ? 'merkIgjen' : 'merk') : 'tilbake')}</summary>
      {/* React would empty the comment after an attempt that failed. */}
      <form action={si} onReset={(hendelse) => feil && hendelse.preventDefault()}>
        <fieldset disabled={!hydrert || venter} className={stil['felter']}>
          <input type="hidden" name="leveranseId" value={leveranseId} />
          <Paragraph>{t(klar ? 'merkTekst' : 'tilbakeTekst')}</Paragraph>
          <Felt navn={t(klar ? 'kommentarTil' : 'kommentarFra')}>
            {(kobling) => <Textarea {...kobling} name="kommentar" rows={2} maxLength={MAKS_KLARKOMMENTAR} />}
          </Felt>
          <div role="alert">{feil && <Alert data-color="danger">{feiltekst(feil)}</Alert>}</div>
          <div>
            <Button type="submit" variant="secondary" aria-busy={venter}>
              {t(klar ? 'klarKnapp' : 'tilbake')}
            </Button>
          </div>
        </fieldset>
      </form>
    </details>
  );
}
