import { afterEach, describe, expect, it, vi } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { importerRegneark } from '@/lib/regneark/importer';
import { pakk } from '@/lib/regneark/pakk';
import { lesFil } from './klient';
import type { TilArbeider } from './meldinger';

const fil = (tekst: string): File => new File([tekst], 'a.csv');
const GOD = fil('Fnr;Navn;Beløp\n02825010109;Åse;1\n');
const oppdrag = (avbryter = new AbortController()) => ({
  ordning: kundeutbytte,
  framdrift: vi.fn(),
  signal: avbryter.signal,
});

/** A worker in this thread, that does what each test says. */
function medArbeider(gjoer: (side: FalskArbeider, melding: TilArbeider) => void): void {
  vi.stubGlobal(
    'Worker',
    class extends FalskArbeider {
      postMessage(melding: TilArbeider): void {
        gjoer(this, melding);
      }
    },
  );
}
class FalskArbeider {
  onmessage?: (hendelse: { data: unknown }) => void;
  onerror?: (hendelse: { preventDefault(): void }) => void;
  terminate = vi.fn();
}

afterEach(() => vi.unstubAllGlobals());

describe('lesFil', () => {
  it('reads on the page when there are no workers', async () => {
    const svar = await lesFil(GOD, oppdrag());
    expect(svar.ok && svar.verdi.rader).toEqual([
      { oppgaveeier: '02825010109', navn: 'Åse', utbetaltBeloep: '1' },
    ]);
  });

  it('reads in a worker, with progress', async () => {
    medArbeider((side, { bytes, filnavn, ordning }) => {
      side.onmessage?.({ data: { type: 'framdrift', framdrift: { steg: 'leser_rader', antall: 7 } } });
      void importerRegneark(bytes, filnavn, ordning).then((lest) => {
        if (lest.ok)
          side.onmessage?.({
            data: {
              type: 'ferdig',
              pakke: pakk(lest.verdi.rader.map((rad) => rad.verdier)),
              fakta: lest.verdi.fakta,
            },
          });
      });
    });
    const mitt = oppdrag();
    const svar = await lesFil(GOD, mitt);
    expect(svar.ok && svar.verdi.rader).toHaveLength(1);
    expect(mitt.framdrift).toHaveBeenCalledWith({ steg: 'leser_rader', antall: 7 });
  });

  it('reads on the page when a worker may not start', async () => {
    medArbeider((side) => side.onerror?.({ preventDefault: () => undefined }));
    expect((await lesFil(GOD, oppdrag())).ok).toBe(true);
  });

  it('does not try again on the page when the worker has died on the file', async () => {
    medArbeider((side) => {
      side.onmessage?.({ data: { type: 'framdrift', framdrift: { steg: 'pakker_ut' } } });
      side.onerror?.({ preventDefault: () => undefined });
    });
    expect(await lesFil(GOD, oppdrag())).toEqual({ ok: false, feil: { kode: 'uventet' } });
  });

  it('stops at once when told to', async () => {
    medArbeider(() => undefined);
    const avbryter = new AbortController();
    const svar = lesFil(GOD, oppdrag(avbryter));
    setTimeout(() => avbryter.abort(), 5);
    expect(await svar).toEqual({ ok: false, feil: { kode: 'avbrutt' } });
  });

  it('refuses a file that is too large before it is read', async () => {
    const stor = { size: 41 * 1024 * 1024, name: 'a.xlsx' } as File;
    expect(await lesFil(stor, oppdrag())).toMatchObject({ ok: false, feil: { kode: 'for_stor_fil' } });
  });
});
