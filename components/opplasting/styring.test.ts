import { afterEach, describe, expect, it, vi } from 'vitest';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Filmaate, Filsum } from '@/lib/leveranse/filsum';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import type { HusketOppsett, Lesefakta } from '@/lib/regneark/oppsett/typer';
import { lagBord } from './bord';
import type { Fase, Lestfase } from './fase';
import { fil } from './proeve';
import { Opplastingsstyring } from './styring';
import type { Bord } from './typer';

const TO_RADER = fil('Fnr;Navn;Utbetalt\n02825010109;Kåre;100\n311131788;B;200\n');
const LATIN = 'windows-1252';

interface Verden {
  styring: Opplastingsstyring;
  lager: Radlager;
  husket: HusketOppsett[];
  filsummer: [Filmaate, Filsum][];
  navnene: () => string[];
  /** The phase that was shown last, which must be a file that has been read. */
  lest: () => Lestfase;
}

/** The real store and the real reader; `bord` may be made to refuse. */
function verden(om: Partial<Bord> = {}): Verden {
  const lager = lagRadlager({
    ordning: kundeutbytte,
    kontekst: { inntektsaar: 2025, miljoe: 'lokal' },
    rader: [],
  });
  const husket: HusketOppsett[] = [];
  const filsummer: [Filmaate, Filsum][] = [];
  const oppdrag = {
    ordning: kundeutbytte,
    bord: { ...lagBord(lager), ...om },
    onHusk: (ett: HusketOppsett): void => void husket.push(ett),
    onFilsum: (...en: [Filmaate, Filsum]): void => void filsummer.push(en),
  };
  const styring = new Opplastingsstyring(oppdrag);
  const lest = (): Lestfase => {
    const fase = styring.hentFase();
    if (fase.fase !== 'lest') throw new Error(fase.fase);
    return fase;
  };
  const navnene = (): string[] =>
    lager.hentRekkefoelge().map((radId) => lager.hentVerdier(radId)?.['navn'] ?? '');
  return { styring, lager, husket, filsummer, navnene, lest };
}

afterEach(() => vi.restoreAllMocks());

describe('what the files held', () => {
  it('is told when their rows are in, as what fills the table or stands after it', async () => {
    const { styring, filsummer, lest } = verden();
    await styring.velgFil(TO_RADER);
    const begge = { antall: 2, summer: { utbetaltBeloep: 30_000 } };
    expect(filsummer).toEqual([['erstatt', begge]]);
    await styring.velgFil(fil('Fnr;Navn\n02825010109;Kåre\n'));
    expect(lest().steg.type).toBe('velger');
    await styring.settInnSom({ type: 'leggTil', rader: lest().lest.rader.map(({ verdier }) => verdier) });
    // The second file has no column of amounts.
    expect(filsummer.slice(1)).toEqual([['leggTil', { antall: 1, summer: {} }]]);
  });
});

describe('a file for an empty table', () => {
  it('lands at once, in one step of undo, and its reading is remembered', async () => {
    const { styring, lager, husket, navnene, lest } = verden();
    await styring.velgFil(TO_RADER);
    expect(lest().steg.type).toBe('satt_inn');
    expect(navnene()).toEqual(['Kåre', 'B']);
    expect(husket[0]?.kolonner).toContainEqual({
      overskrift: 'Utbetalt',
      valg: { slag: 'felt', felt: 'utbetaltBeloep' },
    });
    lager.angre();
    expect(lager.hentSnapshot().antall).toBe(0);
  });

  it('waits for a button when it looks like one of another ordning', async () => {
    const { styring, lager, navnene, lest } = verden();
    const hode = 'Fnr;Navn;Utbetalt;Målepunkt-ID;Vederlag';
    await styring.velgFil(fil(`${hode}\n02825010109;Kåre;100;707057500051628391;0\n`));
    expect(lest()).toMatchObject({ steg: { type: 'klar' }, lest: { fakta: { spoersmaal: [] } } });
    expect(lager.hentSnapshot().antall).toBe(0);
    await styring.settInn();
    expect(navnene()).toEqual(['Kåre']);
  });

  it('is read again by a changed word, which replaces what landed in one step of undo', async () => {
    const { styring, lager, navnene, lest } = verden();
    await styring.velgFil(TO_RADER);
    await styring.endre({ tegnsett: LATIN });
    expect(navnene()).toEqual(['KÃ¥re', 'B']);
    expect(lest()).toMatchObject({ steg: { type: 'satt_inn' }, oppsett: { tegnsett: LATIN }, leser: false });
    lager.angre();
    expect(navnene()).toEqual(['Kåre', 'B']);
  });

  it('is never put over what was written meanwhile: one is asked', async () => {
    const { styring, lager, navnene, lest } = verden();
    await styring.velgFil(TO_RADER);
    const radId = lager.hentRekkefoelge()[0] ?? '';
    lager.utfoer({ type: 'sett', celler: [{ radId, felt: 'navn', til: 'Kåre Ny' }] });
    await styring.endre({ tegnsett: LATIN });
    expect(lest()).toMatchObject({
      steg: { type: 'velger' },
      lest: { rader: [{ radnummer: 2 }, { radnummer: 3 }] },
    });
    expect(navnene()).toEqual(['Kåre Ny', 'B']);
  });

  it('waits for a button when its rows have been taken out again', async () => {
    const { styring, lager, navnene, lest } = verden();
    await styring.velgFil(TO_RADER);
    lager.angre();
    await styring.endre({ tegnsett: LATIN });
    expect([lest().steg.type, lager.hentSnapshot().antall]).toEqual(['klar', 0]);
    await styring.settInn();
    expect(navnene()).toEqual(['KÃ¥re', 'B']);
  });

  it('is shown with why the table took nothing', async () => {
    const { styring, lest, husket } = verden({ settInn: () => Promise.resolve('for_lang') });
    await styring.velgFil(TO_RADER);
    expect(lest().steg).toEqual({ type: 'klar', avslag: 'for_lang' });
    expect(husket).toEqual([]);
  });

  it('keeps its reading when a changed word cannot be read', async () => {
    const { styring, lest } = verden();
    await styring.velgFil(TO_RADER);
    await styring.endre({ skilletegn: '|' });
    expect(lest()).toMatchObject({ feil: { kode: expect.any(String) as string }, leser: false, oppsett: {} });
    expect(lest().lest.fakta.antallRader).toBe(2);
  });

  it('shows a choice before it has been read, and keeps those that were made one upon another', async () => {
    const { styring, lest } = verden();
    await styring.velgFil(TO_RADER);
    const foerste = styring.endre({ tegnsett: LATIN });
    await Promise.resolve();
    expect(lest()).toMatchObject({ oppsett: { tegnsett: LATIN }, leser: true });
    await Promise.all([foerste, styring.endre({ tegnsett: LATIN, skilletegn: '|' })]);
    expect(lest().feil).toBeDefined();
    expect(lest().lest.fakta.skilletegn?.verdi).toBe(';');
    expect(lest().oppsett.skilletegn).toBeUndefined();
  });
});

describe('a file for a table with rows', () => {
  const medRad = (): Verden => {
    const v = verden();
    v.lager.utfoer({ type: 'leggTil', rader: [{ navn: 'Fra før' }] });
    return v;
  };

  it('asks before anything is put in', async () => {
    const { styring, lager, lest } = medRad();
    await styring.velgFil(TO_RADER);
    expect(lest().steg.type).toBe('velger');
    expect(lager.hentSnapshot().antall).toBe(1);
  });

  it('goes in as it was chosen', async () => {
    const { styring, lager, lest } = medRad();
    await styring.velgFil(TO_RADER);
    await styring.settInnSom({ type: 'leggTil', rader: [{ navn: 'Ny' }] });
    expect([lest().steg.type, lager.hentSnapshot().antall]).toEqual(['satt_inn', 2]);
  });

  it('that was added is not replaced by a changed word: one is asked again', async () => {
    const { styring, lager, lest } = medRad();
    await styring.velgFil(TO_RADER);
    await styring.settInnSom({ type: 'leggTil', rader: [{ navn: 'Ny' }] });
    await styring.endre({ tegnsett: LATIN });
    expect([lest().steg.type, lager.hentSnapshot().antall]).toEqual(['velger', 2]);
  });
});

describe('a file that must be asked about', () => {
  const spoersmaal: Lesefakta['spoersmaal'] = [{ om: 'tegnsett' }];

  it('puts nothing in before it is answered, and then by a button', async () => {
    const { styring, lager, lest } = verden();
    const { Leser } = await import('./leser');
    const ekte = Leser.prototype.les;
    vi.spyOn(Leser.prototype, 'les').mockImplementation(async function (this: never, oppsett) {
      const svar = await ekte.call(this, oppsett);
      if (!svar.ok || oppsett?.tegnsett) return svar;
      return { ok: true, verdi: { ...svar.verdi, fakta: { ...svar.verdi.fakta, spoersmaal } } };
    });
    await styring.velgFil(TO_RADER);
    expect(lest()).toMatchObject({ steg: { type: 'spoer' }, spurt: spoersmaal });
    expect(lager.hentSnapshot().antall).toBe(0);
    await styring.endre({ tegnsett: LATIN });
    expect(lest()).toMatchObject({ steg: { type: 'klar' }, spurt: spoersmaal });
    await styring.settInn();
    expect(lager.hentSnapshot().antall).toBe(2);
  });
});

it('tells how far it has come, and leaves nothing behind when it is stopped', async () => {
  const { styring, lager } = verden();
  const faser: Fase['fase'][] = [];
  styring.abonner(() => {
    faser.push(styring.hentFase().fase);
    if (styring.hentFase().fase === 'leser') styring.lukk();
  });
  await styring.velgFil(TO_RADER);
  expect(faser).toEqual(['leser', 'klar']);
  expect(lager.hentSnapshot().antall).toBe(0);
});

it('of two files the last one counts', async () => {
  const { styring, navnene } = verden();
  await Promise.all([
    styring.velgFil(TO_RADER),
    styring.velgFil(fil('Fnr;Navn;Utbetalt\n02825010109;Siste;1\n')),
  ]);
  expect(navnene()).toEqual(['Siste']);
});

it('a file that cannot be read says why', async () => {
  const { styring } = verden();
  await styring.velgFil(fil(''));
  expect(styring.hentFase()).toEqual({ fase: 'feil', filnavn: 'kunder.csv', feil: { kode: 'tom_fil' } });
});
