import { afterEach, describe, expect, it, vi } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { MANGE_RADER } from './arbeiderlesing';
import { aapneFil } from './klient';
import type { FraArbeider, TilArbeider } from './meldinger';
import { fil } from './proeve';
import { forberedArbeider } from './startArbeider';

const GOD = fil('Fnr;Navn;Utbetalt\n02825010109;Kåre;1\n');
const RADER = [{ verdier: { oppgaveeier: '02825010109', navn: 'Kåre', utbetaltBeloep: '1' }, radnummer: 2 }];
const oppdrag = (avbryter = new AbortController(), valgt = GOD) => ({
  fil: valgt,
  ordning: kundeutbytte,
  framdrift: vi.fn(),
  signal: avbryter.signal,
});

const startede: FalskArbeider[] = [];

class FalskArbeider {
  constructor() {
    startede.push(this);
  }
  onmessage?: (hendelse: { data: FraArbeider }) => void;
  onerror?: (hendelse: { preventDefault(): void }) => void;
  terminate = vi.fn();
}

/** A worker in this thread that does what each test says. */
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

/** The worker's own module, run in this thread with a scope of its own. */
async function medEkteArbeider(): Promise<void> {
  vi.resetModules();
  let side: FalskArbeider | undefined;
  const omfang = {
    onmessage: undefined as ((hendelse: { data: TilArbeider }) => void) | undefined,
    postMessage: (data: FraArbeider) => side?.onmessage?.({ data }),
  };
  vi.stubGlobal('self', omfang);
  await import('./arbeider');
  medArbeider((fra, data) => {
    side = fra;
    omfang.onmessage?.({ data });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  startede.length = 0;
});

describe.each([
  ['without workers', () => Promise.resolve()],
  ['in a worker', medEkteArbeider],
])('a file %s', (_navn, forbered) => {
  it('is read, with all of its rows', async () => {
    await forbered();
    const { svar } = await aapneFil(oppdrag());
    expect(svar.ok && svar.verdi).toMatchObject({ fakta: { antallRader: 1 }, rader: RADER });
  });

  it('is read again with other choices', async () => {
    await forbered();
    const { leser } = await aapneFil(oppdrag());
    expect(await leser.endre({ tegnsett: 'windows-1252' })).toMatchObject({
      ok: true,
      verdi: { fakta: { tegnsett: { verdi: 'windows-1252' } }, rader: [{ verdier: { navn: 'KÃ¥re' } }] },
    });
  });

  it('comes without its total rows', async () => {
    await forbered();
    const { svar } = await aapneFil(
      oppdrag(undefined, fil('Fnr;Navn;Utbetalt\n02825010109;Kåre;1\nSum;;1\n')),
    );
    expect(svar).toMatchObject({ verdi: { fakta: { antallRader: 1, sumrad: { stemmer: true } } } });
    expect(svar.ok && svar.verdi.rader).toEqual(RADER);
  });

  it('that cannot be read says why', async () => {
    await forbered();
    const { svar } = await aapneFil(oppdrag(undefined, fil('Fnr;Navn;Utbetalt\n')));
    expect(svar).toMatchObject({ ok: false, feil: { kode: 'ingen_rader' } });
  });
});

describe('a file of many rows', () => {
  const linjer = Array.from({ length: MANGE_RADER }, (_, i) => `02825010109;Kåre ${i};${i}\n`);
  const mange = oppdrag(undefined, fil(`Fnr;Navn;Utbetalt\n${linjer.join('')}`));

  it('comes a few at a time, and all of it', async () => {
    await medEkteArbeider();
    const { svar } = await aapneFil(mange);
    const rader = svar.ok ? svar.verdi.rader : [];
    expect(rader.map(({ verdier, radnummer }) => [verdier['navn'], radnummer])).toEqual(
      linjer.map((_, i) => [`Kåre ${i}`, i + 2]),
    );
  });

  it('gives up its worker when nothing is asked, and is read anew for another choice', async () => {
    await medEkteArbeider();
    const { leser } = await aapneFil(mange);
    expect(startede).toHaveLength(1);
    expect(startede[0]?.terminate).toHaveBeenCalled();
    const svar = await leser.endre({ tegnsett: 'windows-1252' });
    expect(startede).toHaveLength(2);
    expect(svar).toMatchObject({ verdi: { fakta: { tegnsett: { verdi: 'windows-1252' } } } });
    expect(svar !== 'foreldet' && svar.ok && svar.verdi.rader[1]?.verdier).toMatchObject({ navn: 'KÃ¥re 1' });
  });

  it('keeps its worker while something is asked', async () => {
    await medEkteArbeider();
    // A thousand, or one krone with three decimals.
    const tvetydig = '02825010109;Kåre;1.234\n'.repeat(MANGE_RADER);
    const { svar } = await aapneFil(oppdrag(undefined, fil(`Fnr;Navn;Utbetalt\n${tvetydig}`)));
    expect(svar).toMatchObject({ verdi: { fakta: { spoersmaal: [{ om: 'desimaltegn' }] } } });
    expect(startede[0]?.terminate).not.toHaveBeenCalled();
  });

  it('says so when it was changed on disk meanwhile', async () => {
    await medEkteArbeider();
    const { leser } = await aapneFil(mange);
    vi.spyOn(mange.fil, 'arrayBuffer').mockRejectedValueOnce(new DOMException('', 'NotReadableError'));
    expect(await leser.endre({ tegnsett: 'windows-1252' })).toEqual({
      ok: false,
      feil: { kode: 'utilgjengelig' },
    });
  });

  it('of several choices at once reads the newest, also without a worker to begin with', async () => {
    await medEkteArbeider();
    const { leser } = await aapneFil(mange);
    const svar = await Promise.all([
      leser.endre({ overskriftsrad: 1 }),
      leser.endre({ sumrad: 0 }),
      leser.endre({ tegnsett: 'windows-1252' }),
    ]);
    expect(svar.slice(0, 2)).toEqual(['foreldet', 'foreldet']);
    expect(svar[2]).toMatchObject({ verdi: { fakta: { tegnsett: { verdi: 'windows-1252' } } } });
    expect(startede).toHaveLength(2);
  });

  it('is not opened again once it is closed', async () => {
    await medEkteArbeider();
    const { leser } = await aapneFil(mange);
    leser.lukk();
    expect(await leser.endre({})).toEqual({ ok: false, feil: { kode: 'avbrutt' } });
    expect(startede).toHaveLength(1);
  });
});

it('with few rows keeps its worker', async () => {
  await medEkteArbeider();
  await aapneFil(oppdrag());
  expect(startede[0]?.terminate).not.toHaveBeenCalled();
});

it('tells how far it has come', async () => {
  await medEkteArbeider();
  const mitt = oppdrag();
  await aapneFil(mitt);
  expect(mitt.framdrift).toHaveBeenCalledWith(expect.objectContaining({ steg: 'finner_kolonner' }));
});

it('of several choices at once, the newest is read and those between are left out', async () => {
  await medEkteArbeider();
  const { leser } = await aapneFil(oppdrag());
  const svar = await Promise.all([
    leser.endre({ overskriftsrad: 1 }),
    leser.endre({ sumrad: 0 }),
    leser.endre({ tegnsett: 'windows-1252' }),
  ]);
  expect(svar[1]).toBe('foreldet');
  expect(svar[2]).toMatchObject({ verdi: { fakta: { tegnsett: { verdi: 'windows-1252' } } } });
});

it('is read on the page when a worker may not start', async () => {
  medArbeider((side) => side.onerror?.({ preventDefault: () => undefined }));
  expect((await aapneFil(oppdrag())).svar.ok).toBe(true);
});

it('is not tried again on the page when the worker has died on the file', async () => {
  medArbeider((side, { nr }) => {
    side.onmessage?.({ data: { nr, type: 'framdrift', framdrift: { steg: 'pakker_ut' } } });
    side.onerror?.({ preventDefault: () => undefined });
  });
  expect((await aapneFil(oppdrag())).svar).toEqual({ ok: false, feil: { kode: 'uventet' } });
});

it('stops at once when told to, and gives up the worker', async () => {
  const stoppet: FalskArbeider[] = [];
  medArbeider((side) => stoppet.push(side));
  const avbryter = new AbortController();
  const svar = aapneFil(oppdrag(avbryter));
  avbryter.abort();
  expect((await svar).svar).toEqual({ ok: false, feil: { kode: 'avbrutt' } });
  expect(stoppet[0]?.terminate).toHaveBeenCalled();
});

it('refuses a file that is too large before it is read', async () => {
  const stor = { size: 41 * 1024 * 1024, name: 'a.xlsx' } as File;
  expect((await aapneFil(oppdrag(undefined, stor))).svar).toMatchObject({
    ok: false,
    feil: { kode: 'for_stor_fil' },
  });
});

describe('a worker that was started before there was a file', () => {
  it('is the one that reads it, once', async () => {
    await medEkteArbeider();
    forberedArbeider();
    forberedArbeider();
    expect(startede).toHaveLength(1);
    expect((await aapneFil(oppdrag())).svar.ok).toBe(true);
    expect(startede).toHaveLength(1);
    await aapneFil(oppdrag());
    expect(startede).toHaveLength(2);
  });

  it('and could not start is let go', async () => {
    await medEkteArbeider();
    forberedArbeider();
    startede[0]?.onerror?.({ preventDefault: () => undefined });
    expect((await aapneFil(oppdrag())).svar.ok).toBe(true);
    expect(startede).toHaveLength(2);
  });
});
