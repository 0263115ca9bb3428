import type { Radpakke } from '@/components/oppgavetabell/lager/innkommende';
import type { Hodeinnhold } from '@/lib/leveranse/flettHode';

/** What the server tells about others, each as it happens. */
export interface Stroemhendelser {
  rader: Radpakke;
  tilstede: { faner: number; personer: number };
  status: 'sendt' | 'slettet';
  hode: { innhold: Hodeinnhold; revisjon: number };
}
type Navn = keyof Stroemhendelser;
export type Stroemmottak = { [N in Navn]: (data: Stroemhendelser[N]) => void };

/** The browser connects again by itself, but not after a refusal: the person may have logged in since. */
const PROEV_HVERT_MS = 10_000;

/** Listens to what others do to the draft after a revision. The returned function ends it. */
export function aapneEndringsstroem(
  { leveranseId, redigererId, etter }: { leveranseId: string; redigererId: string; etter: number },
  mottak: Stroemmottak,
): () => void {
  let sett = String(etter);
  let kilde: EventSource | undefined;
  const aapne = (): void => {
    const spoersmaal = new URLSearchParams({ etter: sett, redigerer: redigererId });
    const ny = new EventSource(`/api/leveranse/${leveranseId}/endringer?${spoersmaal}`);
    for (const navn of Object.keys(mottak) as Navn[]) {
      ny.addEventListener(navn, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId !== '') sett = lastEventId;
        (mottak[navn] as (data: unknown) => void)(JSON.parse(data));
      });
    }
    kilde = ny;
  };
  const sePaaDen = (): void => {
    if (kilde?.readyState === EventSource.CLOSED) aapne();
  };
  const klokke = setInterval(sePaaDen, PROEV_HVERT_MS);
  aapne();
  return () => {
    clearInterval(klokke);
    kilde?.close();
  };
}
