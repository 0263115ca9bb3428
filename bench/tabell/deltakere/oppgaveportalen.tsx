import { generateNKeysBetween } from 'fractional-indexing';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { createRoot } from 'react-dom/client';
import { useTabelltekster, useStatustekster } from '@/app/leveranse/[leveranseId]/_components/tekster';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { Oppgavetabell } from '@/components/oppgavetabell/Oppgavetabell';
import { Statuslinje } from '@/components/oppgavetabell/Statuslinje';
import { Styring } from '@/components/oppgavetabell/styring/styring';
import { RADER_I_FOERSTE_SIDE, RADER_I_SIDEN } from '@/lib/leveranse/grenser';
import { beloepskolonne } from '../side/regnskap';
import { kjoer, Sum } from '../side/side';
import type { Deltaker, Oppgave } from '../side/typer';

/** Put in by the build (bench/felles/bygg.ts). */
declare const TEKSTER: AbstractIntlMessages;

/** The table as the draft's page has it, with the store, undo, the queue to the server and the bar of totals. */
function Side({ styring, kolonner }: { styring: Styring; kolonner: Oppgave['kolonner'] }) {
  const { lager } = styring;
  const sum = (): string => {
    const { summer, antallFeil, antallVarsler } = lager.hentSnapshot();
    return `${summer.join(' ')} ${antallFeil} ${antallVarsler}`;
  };
  return (
    <>
      <Oppgavetabell styring={styring} kolonner={kolonner} tekster={useTabelltekster(lager.ordning)} />
      <Statuslinje lager={lager} tekster={useStatustekster()} />
      <Sum abonner={(lytter) => lager.abonner(lytter)} tekst={sum} />
    </>
  );
}

kjoer(({ ordning, kontekst, kolonner, rader }: Oppgave): Deltaker => {
  const posisjoner = generateNKeysBetween(null, null, rader.length);
  const plasserte = rader.map((verdier, i) => ({
    radId: crypto.randomUUID(),
    posisjon: posisjoner[i] ?? '',
    verdier,
  }));
  let lager: Radlager;
  let styring: Styring;
  const beloep = kolonner[beloepskolonne(kolonner)]?.noekkel ?? '';
  const element = (rad: number, kol: number): Element | null =>
    document.querySelector(`[aria-rowindex="${rad + 2}"] [aria-colindex="${kol + 2}"]`);
  return {
    vis(rot) {
      // Making the store is part of opening the page, which begins with the first page of rows.
      lager = lagRadlager({
        ordning,
        kontekst,
        rader: plasserte.slice(0, RADER_I_FOERSTE_SIDE),
        ventet: plasserte.length,
      });
      styring = new Styring(lager);
      createRoot(rot).render(
        <NextIntlClientProvider locale="nb" messages={TEKSTER} timeZone="Europe/Oslo">
          <Side styring={styring} kolonner={kolonner} />
        </NextIntlClientProvider>,
      );
    },
    erTegnet: () => element(10, 0) !== null,
    les() {
      for (let fra = RADER_I_FOERSTE_SIDE; fra < plasserte.length; fra += RADER_I_SIDEN)
        lager.fyllPaa(plasserte.slice(fra, fra + RADER_I_SIDEN));
      lager.ferdigHentet();
      return lager.start();
    },
    celle(rad, kol) {
      const { x, y, width, height } = element(rad, kol)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    rulle: () => document.querySelector<HTMLElement>('[role="grid"]') ?? document.body,
    verdi: (rad, kol) =>
      lager.hentRad(lager.hentRekkefoelge()[rad] ?? '')?.verdier[kolonner[kol]?.noekkel ?? ''] ?? '',
    limer: true,
    angrer: true,
    sorter: () =>
      new Promise((klar) => {
        styring.utsnitt.velg({ sortering: { felt: beloep, retning: 'stigende' } }, klar);
      }),
    filtrer: (soek) => new Promise((klar) => styring.utsnitt.velg({ soek }, klar)),
    vist() {
      const [foerste = '', ...andre] = styring.utsnitt.hentRekkefoelge();
      return { antall: 1 + andre.length, foerste: lager.hentVerdier(foerste)?.[beloep] ?? '' };
    },
  };
});
