import { useEffect, useState } from 'react';
import type { Miljoe } from '@/lib/felles/identifikator';
import { aapneUtkast, type Leveransefakta, type Samarbeid } from './aapneUtkast';
import type { Stroemmottak } from './endringsstroem';

export type Utkasttilstand = { type: 'henter' } | { type: 'feil' } | ({ type: 'klar' } & Samarbeid);

/**
 * Fetches the rows into a store of their own, saves what changes in it and takes in what others change. `onHode` is
 * told when the contact form was stored; `igjen` starts over after a failure.
 */
export function useUtkast(
  leveranse: Leveransefakta,
  miljoe: Miljoe,
  onHode: Stroemmottak['hode'],
): [Utkasttilstand, () => void] {
  const [tilstand, settTilstand] = useState<Utkasttilstand>({ type: 'henter' });
  const [forsoek, settForsoek] = useState(0);
  const { id, inntektsaar } = leveranse;
  useEffect(() => {
    const styring = new AbortController();
    const avbryt = styring.signal;
    const onKlar = (samarbeid: Samarbeid): void => settTilstand({ type: 'klar', ...samarbeid });
    aapneUtkast({ leveranse, kontekst: { inntektsaar, miljoe }, onHode, avbryt, onKlar }).catch(() => {
      if (avbryt.aborted) return;
      styring.abort();
      settTilstand({ type: 'feil' });
    });
    return () => styring.abort();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the other facts of a delivery never change
  }, [id, inntektsaar, miljoe, onHode, forsoek]);
  const igjen = (): void => {
    settTilstand({ type: 'henter' });
    settForsoek((n) => n + 1);
  };
  return [tilstand, igjen];
}
