import { memo, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { Radverdier } from '@/lib/ordning/typer';
import { beloepskolonne, medVerdi, Regnskap, tilTall } from '../side/regnskap';
import { kjoer, Sum } from '../side/side';
import { type Deltaker, type Oppgave, RADHOEYDE } from '../side/typer';
import './naken.css';

const FORBI_KANTEN = 8;
const SYNLIGE = 21;

/** Where one is; a move wakes the two rows that it concerns. */
class Fokus {
  rad = 0;
  kol = 0;
  felt: HTMLInputElement | undefined;
  readonly #lyttere = new Map<number, () => void>();

  settFelt(felt: HTMLInputElement | null): void {
    this.felt = felt ?? undefined;
  }

  abonner(rad: number, lytter: () => void): () => void {
    this.#lyttere.set(rad, lytter);
    return () => void this.#lyttere.delete(rad);
  }

  flytt(rad: number, kol: number): void {
    const forrige = this.rad;
    this.rad = rad;
    this.kol = kol;
    flushSync(() => {
      this.#lyttere.get(forrige)?.();
      if (rad !== forrige) this.#lyttere.get(rad)?.();
    });
    this.felt?.focus({ preventScroll: true });
    this.felt?.select();
  }
}

interface Props {
  regnskap: Regnskap;
  fokus: Fokus;
  kolonner: Oppgave['kolonner'];
}

function Felt({ fokus, verdi }: { fokus: Fokus; verdi: string }) {
  const ref = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (ref.current) ref.current.value = verdi;
    fokus.settFelt(ref.current);
  }, [fokus, verdi]);
  return <input ref={ref} defaultValue={verdi} autoComplete="off" />;
}

const Rad = memo(function Rad({
  nr,
  plass,
  regnskap,
  fokus,
  kolonner,
}: Props & { nr: number; plass: number }) {
  const verdier = useSyncExternalStore(
    (lytter) => regnskap.abonnerRad(nr, lytter),
    () => regnskap.rader[nr],
  );
  const aktiv = useSyncExternalStore(
    (lytter) => fokus.abonner(nr, lytter),
    () => (fokus.rad === nr ? fokus.kol : -1),
  );
  return (
    <div className="rad" data-nr={nr} style={{ transform: `translateY(${plass * RADHOEYDE}px)` }}>
      {kolonner.map(({ noekkel, bredde }, kol) => (
        <div
          key={noekkel}
          className={regnskap.harFeil(nr, noekkel) ? 'celle feil' : 'celle'}
          style={{ flex: `1 0 ${bredde}px` }}
        >
          {aktiv === kol ? <Felt fokus={fokus} verdi={verdier?.[noekkel] ?? ''} /> : verdier?.[noekkel]}
        </div>
      ))}
    </div>
  );
});

const bredde = (kolonner: Oppgave['kolonner']): number =>
  kolonner.reduce((sum, kolonne) => sum + kolonne.bredde, 0);

/** Splits at tabs and newlines and writes from the first cell down; gives back what stood there. */
function limInn(regnskap: Regnskap, kolonner: Oppgave['kolonner'], tekst: string): Radverdier[] {
  const linjer = tekst.split('\n');
  const gamle = regnskap.rader.slice(0, linjer.length);
  linjer.forEach((linje, nr) => {
    const celler = linje.split('\t');
    regnskap.sett(nr, Object.fromEntries(kolonner.map(({ noekkel }, i) => [noekkel, celler[i] ?? ''])));
  });
  regnskap.meld();
  return gamle;
}

/** The rows that are shown and in what order, found all at once; told to the list. */
class Utvalg {
  nr: readonly number[] | undefined;
  readonly #lyttere = new Set<() => void>();

  abonner = (lytter: () => void): (() => void) => {
    this.#lyttere.add(lytter);
    return () => void this.#lyttere.delete(lytter);
  };

  vis(nr: readonly number[]): void {
    this.nr = nr;
    for (const lytter of this.#lyttere) lytter();
  }

  hent = (): readonly number[] | undefined => this.nr;
}

/** No table at all: a window of rows, one input, Enter goes down. What a table costs is what it takes above this. */
function Liste({ utvalg, ...props }: Props & { utvalg: Utvalg }) {
  const { regnskap, fokus, kolonner } = props;
  const vist = useSyncExternalStore(utvalg.abonner, utvalg.hent);
  const antall = vist?.length ?? regnskap.rader.length;
  const [topp, settTopp] = useState(0);
  const gamle = useRef<Radverdier[]>([]);
  const fra = Math.max(0, topp - FORBI_KANTEN);
  const til = Math.min(antall, topp + SYNLIGE + FORBI_KANTEN);
  const lagre = (): void => {
    const felt = kolonner[fokus.kol]?.noekkel ?? '';
    const verdi = fokus.felt?.value ?? '';
    if (regnskap.rader[fokus.rad]?.[felt] === verdi) return;
    regnskap.sett(fokus.rad, medVerdi(regnskap.rader[fokus.rad], felt, verdi));
    regnskap.meld();
  };
  return (
    <div
      className="rulle"
      onScroll={(e) => {
        const ny = Math.floor(e.currentTarget.scrollTop / RADHOEYDE);
        flushSync(() => settTopp(ny));
      }}
      onMouseDown={(e) => {
        const rad = (e.target as Element).closest<HTMLElement>('.rad');
        if (!rad || (e.target as Element).tagName === 'INPUT') return;
        e.preventDefault();
        fokus.flytt(
          Number(rad.dataset['nr']),
          [...rad.children].findIndex((c) => c.contains(e.target as Node)),
        );
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter') {
          lagre();
          fokus.flytt(fokus.rad + 1, fokus.kol);
        } else if (e.key === 'z' && e.ctrlKey) {
          e.preventDefault();
          gamle.current.forEach((verdier, nr) => regnskap.sett(nr, verdier));
          regnskap.meld();
        }
      }}
      onPaste={(e) => {
        e.preventDefault();
        gamle.current = limInn(regnskap, kolonner, e.clipboardData.getData('text/plain'));
      }}
    >
      <div className="kropp" style={{ height: antall * RADHOEYDE, minWidth: bredde(kolonner) }}>
        {Array.from({ length: til - fra }, (_, i) => (
          <Rad key={fra + i} nr={vist?.[fra + i] ?? fra + i} plass={fra + i} {...props} />
        ))}
      </div>
    </div>
  );
}

kjoer(({ ordning, kontekst, kolonner, rader }: Oppgave): Deltaker => {
  const regnskap = new Regnskap(ordning, kontekst, rader);
  const fokus = new Fokus();
  const utvalg = new Utvalg();
  const beloep = kolonner[beloepskolonne(kolonner)]?.noekkel ?? '';
  const alle = (): number[] => [...regnskap.rader.keys()];
  const element = (rad: number, kol: number): Element | undefined =>
    document.querySelector(`.rad[data-nr="${rad}"]`)?.children[kol];
  return {
    vis(rot) {
      createRoot(rot).render(
        <>
          <Liste utvalg={utvalg} regnskap={regnskap} fokus={fokus} kolonner={kolonner} />
          <Sum abonner={regnskap.abonner} tekst={regnskap.tekst} />
        </>,
      );
    },
    erTegnet: () => element(10, 0) !== undefined,
    les: () => regnskap.les(),
    celle(rad, kol) {
      const { x, y, width, height } = element(rad, kol)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    rulle: () => document.querySelector<HTMLElement>('.rulle') ?? document.body,
    verdi: (rad, kol) => regnskap.rader[rad]?.[kolonner[kol]?.noekkel ?? ''] ?? '',
    limer: true,
    angrer: true,
    sorter() {
      const tall = Float64Array.from(regnskap.rader, (rad) => tilTall(rad[beloep]));
      utvalg.vis(alle().sort((a, b) => (tall[a] ?? 0) - (tall[b] ?? 0)));
    },
    filtrer(tekst) {
      const treffer = (nr: number): boolean =>
        Object.values(regnskap.rader[nr] ?? {}).some((v) => v.includes(tekst));
      utvalg.vis(alle().filter(treffer));
    },
    vist: () => ({
      antall: utvalg.nr?.length ?? 0,
      foerste: regnskap.rader[utvalg.nr?.[0] ?? -1]?.[beloep] ?? '',
    }),
  };
});
