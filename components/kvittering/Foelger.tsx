'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The browser connects again by itself, but not after a refusal: the person may have logged in since. */
const PROEV_HVERT_MS = 15_000;

/** Shows the page anew when there is news of the delivery. `merke` is how it stood when the page was made. */
export function Foelger({ leveranseId, merke }: { leveranseId: string; merke: string }) {
  const router = useRouter();
  useEffect(() => {
    let kilde: EventSource | undefined;
    const aapne = (): void => {
      kilde = new EventSource(`/api/leveranse/${leveranseId}/foelging`);
      kilde.addEventListener('merke', ({ data }: MessageEvent<string>) => {
        if (JSON.parse(data) !== merke) router.refresh();
      });
    };
    const klokke = setInterval(() => {
      if (kilde?.readyState === EventSource.CLOSED) aapne();
    }, PROEV_HVERT_MS);
    aapne();
    return () => {
      clearInterval(klokke);
      kilde?.close();
    };
  }, [router, leveranseId, merke]);
  return null;
}
