'use client';

import {
  type CSSProperties,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { Cellelinje } from './Cellelinje';
import { kolonnemaal } from './kolonnemaal';
import { tilMeldingstekst } from './melding';
import { useRadhoeyde } from './radhoeyde';
import { Radmeny } from './Radmeny';
import { Rutenett } from './Rutenett';
import { leggTilRad } from './styring/innhold';
import type { Styring } from './styring/styring';
import type { Tabelltekster } from './tekster';
import { lagVindu } from './vindu';
import stil from './rutenett.module.css';

/** What others can ask of the table. */
export interface Tabellhaandtak {
  gaaTil(radId: string, felt?: string): void;
  leggTilRad(): void;
  fokuser(): void;
  /** Commits what is being written; false when it cannot be stored. */
  fullfoer(): boolean;
}

interface Props {
  styring: Styring;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
  ref?: Ref<Tabellhaandtak>;
}

/** The table of a draft, with the line that tells about the active cell. */
export function Oppgavetabell({ styring, kolonner, tekster, ref }: Props) {
  const id = useId();
  const rulle = useRef<HTMLDivElement>(null);
  const { lager } = styring;
  const [melding, settMelding] = useState('');
  const hoeyde = useRadhoeyde();
  const { abonner, hent } = styring.bredder;
  const bredder = useSyncExternalStore(abonner, hent, hent);
  const { variabler, celler } = useMemo(() => kolonnemaal(kolonner, bredder), [kolonner, bredder]);

  useLayoutEffect(() => {
    const si = (m: Parameters<typeof tilMeldingstekst>[0]): void => {
      const ny = tilMeldingstekst(m, { lager, kolonner, tekster });
      // The same words once more are only read aloud when the text is another.
      settMelding((forrige) => (forrige === ny ? `${ny}\u00a0` : ny));
    };
    return styring.koble(lagVindu(rulle, si));
  }, [styring, lager, kolonner, tekster]);

  useEffect(() => {
    // A closed page must not take the last cell with it.
    const bevar = (): void => void styring.lagreTekst();
    window.addEventListener('pagehide', bevar);
    return () => window.removeEventListener('pagehide', bevar);
  }, [styring]);

  useImperativeHandle(
    ref,
    () => ({
      gaaTil: (radId, felt) => styring.gaaTilCelle(radId, felt),
      leggTilRad: () => leggTilRad(styring),
      fokuser: () => {
        styring.harFokus = true;
        styring.gaaTil(styring.hentUtvalg().aktiv);
      },
      fullfoer: () => styring.fullfoer(),
    }),
    [styring],
  );

  return (
    <div className={stil.ramme} style={{ ...variabler, '--rad': `${hoeyde}px` } as CSSProperties}>
      <Rutenett
        styring={styring}
        kolonner={kolonner}
        celler={celler}
        tekster={tekster}
        hoeyde={hoeyde}
        rulle={rulle}
        hjelpId={`${id}-taster`}
        linjeId={`${id}-linje`}
      />
      <Radmeny styring={styring} tekster={tekster} rulle={rulle} />
      <Cellelinje id={`${id}-linje`} styring={styring} kolonner={kolonner} tekster={tekster} />
      <p id={`${id}-taster`} className={stil.skjult}>
        {tekster.tastehjelp}
      </p>
      <p aria-live="polite" className={stil.skjult}>
        {melding}
      </p>
    </div>
  );
}
