'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The browser connects again by itself, but not after a refusal: the person may have logged in since. */
const PROEV_HVERT_MS = 15_000;
/** A refresh may come to nothing: a navigation takes its place, or the answer is lost. */
const VIS_IGJEN_MS = 3_000;

/** Shows the page anew until it shows the latest news of the delivery. `merke` is how it stood when the page was made. */
export function Foelger({ leveranseId, merke }: { leveranseId: string; merke: string }) {
  const router = useRouter();
  useEffect(() => {
    let kilde: EventSource | undefined;
    let nyeste = merke;
    const vis = (): void => {
      if (nyeste !== merke) router.refresh();
    };
    const aapne = (): void => {
      kilde = new EventSource(`/api/leveranse/${leveranseId}/foelging`);
      kilde.addEventListener('merke', ({ data }: MessageEvent<string>) => {
        nyeste = JSON.parse(data) as string;
        vis();
      });
    };
    const klokker = [
      setInterval(vis, VIS_IGJEN_MS),
      setInterval(() => {
        if (kilde?.readyState === EventSource.CLOSED) aapne();
      }, PROEV_HVERT_MS),
    ];
    aapne();
    return () => {
      klokker.forEach(clearInterval);
      kilde?.close();
    };
  }, [router, leveranseId, merke]);
  return null;
}
