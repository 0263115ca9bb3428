import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { dupliserRader, radeneMed, settInnRad, slettRader } from './styring/rader';
import type { Styring } from './styring/styring';
import type { Tabelltekster } from './tekster';
import { menyknapp } from './vindu';
import stil from './radmeny.module.css';

interface Props {
  styring: Styring;
  tekster: Tabelltekster;
  rulle: RefObject<HTMLElement | null>;
}

const LUFT = 4;

/** What can be done with a row. One menu for the whole table: it opens at the button that was pressed. */
export function Radmeny({ styring, tekster, rulle }: Props) {
  const { abonner, hent, sett } = styring.meny;
  const bedtOm = useSyncExternalStore(abonner, hent, hent);
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const meny = ref.current;
    const knapp = bedtOm && menyknapp(rulle.current, bedtOm.rad);
    if (!meny || !knapp) return undefined;
    const foelg = (): void => plasser(meny, knapp.getBoundingClientRect());
    // The browser may have closed it without having told so yet.
    if (!meny.matches(':popover-open')) meny.showPopover();
    foelg();
    meny.querySelector('button')?.focus();
    window.addEventListener('scroll', foelg, true);
    return () => window.removeEventListener('scroll', foelg, true);
  }, [bedtOm, rulle]);

  if (!bedtOm) return null;
  const { tekst, valg } = innhold(styring, bedtOm.rad, tekster);
  return (
    <div
      ref={ref}
      popover="auto"
      role="menu"
      aria-label={tekst}
      className={stil['meny']}
      onKeyDown={(e) => flytt(e)}
      onToggle={(e) => e.newState === 'closed' && sett(undefined)}
    >
      {valg.map(({ navn, taster, gjoer }) => (
        <button
          key={navn}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-keyshortcuts={taster.replace('Ctrl', 'Control')}
          className={stil['valg']}
          onClick={() => {
            sett(undefined);
            gjoer();
          }}
        >
          {navn}
          <kbd aria-hidden="true" className={stil['taster']}>
            {taster}
          </kbd>
        </button>
      ))}
    </div>
  );
}

function innhold(styring: Styring, rad: number, tekster: Tabelltekster) {
  const radIder = radeneMed(styring, rad);
  const { settInnOver, settInnUnder, dupliser, slettRader: slett } = tekster.meny;
  return {
    tekst: tekster.flereValg(styring.utsnitt.nummer(styring.utsnitt.hentRekkefoelge()[rad] ?? '')),
    valg: [
      { navn: settInnOver, taster: 'Ctrl+Shift+Enter', gjoer: () => settInnRad(styring, 'over', radIder) },
      { navn: settInnUnder, taster: 'Ctrl+Enter', gjoer: () => settInnRad(styring, 'under', radIder) },
      {
        navn: dupliser(radIder.length),
        taster: 'Ctrl+Shift+D',
        gjoer: () => dupliserRader(styring, radIder),
      },
      { navn: slett(radIder.length), taster: 'Ctrl+Delete', gjoer: () => slettRader(styring, radIder) },
    ],
  };
}

/** Under the button, or over it where there is no room; never outside the screen. */
function plasser(meny: HTMLElement, knapp: DOMRect): void {
  const { width, height } = meny.getBoundingClientRect();
  const under = knapp.bottom + LUFT;
  const topp = under + height <= window.innerHeight ? under : knapp.top - LUFT - height;
  meny.style.top = `${Math.max(LUFT, topp)}px`;
  meny.style.left = `${Math.max(LUFT, Math.min(knapp.right - width, window.innerWidth - width - LUFT))}px`;
}

/** Arrows go round, Home and End to the ends; Esc is the browser's own, and Tab does the same. */
function flytt(e: KeyboardEvent<HTMLDivElement>): void {
  const valg = [...e.currentTarget.querySelectorAll('button')];
  const naa = valg.findIndex((knapp) => knapp === document.activeElement);
  const til = { ArrowDown: naa + 1, ArrowUp: naa - 1, Home: 0, End: -1 }[e.key];
  if (til !== undefined) valg.at(til % valg.length)?.focus();
  else if (e.key === 'Tab') e.currentTarget.hidePopover();
  else return;
  e.preventDefault();
}
