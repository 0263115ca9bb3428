import { useEffect, useRef, useState } from 'react';
import type { Ordning } from '@/lib/ordning/typer';
import { sammenlignStegvis } from '@/lib/regneark/innsetting/sammenlign';
import type { Sammenligning } from '@/lib/regneark/innsetting/typer';
import type { Lestrad } from '@/lib/regneark/oppsett/typer';
import { medPauser } from './Innsettingsbiter';
import type { Bord, Tabellbilde } from './typer';

/** What was found, and whether the table is still the one that the file was compared with. */
export interface Sammenlignet extends Pick<Tabellbilde, 'erUendret'> {
  sammenligning: Sammenligning;
}

interface Valg {
  ordning: Ordning;
  inntektsaar: number;
  lest: readonly Lestrad[];
  manglende: readonly string[];
  hentBilde: Bord['hentBilde'];
}

/** The file held against the table, once it is known; `paaNytt` compares with the table as it has become since. */
export function useSammenligning(valg: Valg): { funnet: Sammenlignet | undefined; paaNytt: () => void } {
  const { ordning, inntektsaar, lest, manglende, hentBilde } = valg;
  const [funnet, settFunnet] = useState<Sammenlignet>();
  const [runde, settRunde] = useState(0);
  const tabellen = useRef(hentBilde);
  useEffect(() => {
    tabellen.current = hentBilde;
  });
  useEffect(() => {
    const avbryter = new AbortController();
    const { signal } = avbryter;
    void (async () => {
      const { rader: tabell, erUendret } = await tabellen.current();
      const grunnlag = { ordning, inntektsaar, tabell, fil: lest, manglende };
      const sammenligning = await medPauser(sammenlignStegvis(grunnlag), signal);
      if (sammenligning) settFunnet({ erUendret, sammenligning });
    })();
    return () => avbryter.abort();
  }, [ordning, inntektsaar, lest, manglende, runde]);
  return { funnet, paaNytt: () => settRunde((n) => n + 1) };
}
