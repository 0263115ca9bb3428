import { useEffect, useRef, useState } from 'react';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Avvisningsgrunn } from '@/components/oppgavetabell/lager/typer';
import type { Lesefakta } from '@/lib/regneark/oppsett/typer';
import type { Framdrift } from '@/lib/regneark/typer';
import { type Lesing, lesFil } from './klient';
import type { Innsettingsmaate, OpplastingProps } from './typer';

/** Where an upload stands; exactly one of these is shown. */
export type Fase =
  | { fase: 'klar' }
  | { fase: 'leser'; filnavn: string; framdrift: Framdrift }
  /** `avslag`: the table took none of the rows when it was last tried, and why. */
  | { fase: 'velger'; lesing: Lesing; avslag?: Avvisningsgrunn }
  | { fase: 'feil'; filnavn: string; feil: Lesefeil }
  | { fase: 'ferdig'; fakta: Lesefakta };

type Props = Pick<OpplastingProps, 'ordning' | 'inntektsaar' | 'antallRaderFraFoer' | 'onRader'>;

export interface Opplastingstilstand {
  fase: Fase;
  velgFil: (fil: File) => void;
  velgMaate: (maate: Innsettingsmaate) => void;
  /** Ends whatever is going on, and takes away what is shown. */
  lukk: () => void;
}

export function useOpplasting(props: Props): Opplastingstilstand {
  const [fase, settFase] = useState<Fase>({ fase: 'klar' });
  const avbryter = useRef<AbortController>(undefined);
  // Rows may be typed while a file is read: what counts is the table as it is when the file has been read.
  const siste = useRef(props);
  useEffect(() => {
    siste.current = props;
  });
  useEffect(() => () => avbryter.current?.abort(), []);

  const settInn = (lesing: Lesing, maate: Innsettingsmaate): void => {
    const { rader, fakta } = lesing;
    const avslag = siste.current.onRader(rader, fakta, maate);
    // What was read is kept, so that one can choose again.
    settFase(avslag ? { fase: 'velger', lesing, avslag } : { fase: 'ferdig', fakta });
  };

  const velgFil = (fil: File): void => {
    avbryter.current?.abort();
    const min = new AbortController();
    avbryter.current = min;
    const { ordning, inntektsaar } = props;
    const framdrift = (framdrift: Framdrift): void => {
      if (!min.signal.aborted) settFase({ fase: 'leser', filnavn: fil.name, framdrift });
    };
    void lesFil(fil, { ordning, inntektsaar, framdrift, signal: min.signal }).then((svar) => {
      if (min.signal.aborted) return;
      if (!svar.ok) settFase({ fase: 'feil', filnavn: fil.name, feil: svar.feil });
      else if (siste.current.antallRaderFraFoer > 0) settFase({ fase: 'velger', lesing: svar.verdi });
      else settInn(svar.verdi, 'erstatt');
    });
  };

  const velgMaate = (maate: Innsettingsmaate): void => {
    if (fase.fase === 'velger') settInn(fase.lesing, maate);
  };

  const lukk = (): void => {
    avbryter.current?.abort();
    settFase({ fase: 'klar' });
  };

  return { fase, velgFil, velgMaate, lukk };
}
