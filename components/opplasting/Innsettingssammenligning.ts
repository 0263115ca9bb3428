import { useEffect, useRef, useState } from 'react';
import type { Ordning, Rad } from '@/lib/ordning/typer';
import { sammenlignStegvis } from '@/lib/regneark/innsetting/sammenlign';
import type { Sammenligning } from '@/lib/regneark/innsetting/typer';
import type { Lestrad } from '@/lib/regneark/oppsett/typer';
import { medPauser } from './Innsettingsbiter';

export interface Sammenlignet {
  /** The table that the file was compared with. */
  tabell: readonly Rad[];
  sammenligning: Sammenligning;
}

interface Valg {
  ordning: Ordning;
  inntektsaar: number;
  lest: readonly Lestrad[];
  manglende: readonly string[];
  hentRader: () => readonly Rad[];
}

/** The file held against the table, once it is known; `paaNytt` compares with the table as it has become since. */
export function useSammenligning(valg: Valg): { funnet: Sammenlignet | undefined; paaNytt: () => void } {
  const { ordning, inntektsaar, lest, manglende, hentRader } = valg;
  const [funnet, settFunnet] = useState<Sammenlignet>();
  const [runde, settRunde] = useState(0);
  const tabellen = useRef(hentRader);
  useEffect(() => {
    tabellen.current = hentRader;
  });
  useEffect(() => {
    const avbryter = new AbortController();
    const tabell = tabellen.current();
    const steg = sammenlignStegvis({ ordning, inntektsaar, tabell, fil: lest, manglende });
    void medPauser(steg, avbryter.signal).then((sammenligning) => {
      if (sammenligning) settFunnet({ tabell, sammenligning });
    });
    return () => avbryter.abort();
  }, [ordning, inntektsaar, lest, manglende, runde]);
  return { funnet, paaNytt: () => settRunde((n) => n + 1) };
}

/** Values are never changed in place: the same objects in the same order are the same table. */
export const erSammeTabell = (a: readonly Rad[], b: readonly Rad[]): boolean =>
  a.length === b.length &&
  a.every(({ radId, verdier }, i) => b[i]?.radId === radId && b[i].verdier === verdier);
