import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ordningMed } from '@/lib/ordninger/register';
import { importerRegneark } from '@/lib/regneark/importer';
import { byggLeveranse } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { eksporter, EKSPORTFORMATER, type Eksportvalg } from './eksport';
import { hentAlleRader } from './rader';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

const ordning = ordningMed('kundeutbytte');
const GOD = { oppgaveeier: '02825010109', navn: 'Åse', utbetaltBeloep: '1000' };
const DAARLIG = { oppgaveeier: '2825010109', navn: '=cmd', utbetaltBeloep: '-5' };
const koder: Eksportvalg['aarsak'] = (avvik) => avvik.map((a) => `${a.alvor} ${a.kode}`).join(', ');

async function last(tilgang: Leveransetilgang, valg: Omit<Eksportvalg, 'aarsak'>) {
  const { filnavn, type, stroem } = await eksporter(tilgang, { ...valg, aarsak: koder });
  const bytes = new Uint8Array(await buffer(stroem));
  const lest = await importerRegneark(bytes, filnavn, ordning, { inntektsaar: 2025 });
  return { filnavn, type, bytes, lest: lest.ok ? lest.verdi.hentRader() : lest.feil.kode };
}

describe('eksporter', () => {
  it.each(EKSPORTFORMATER)(
    'gives every row with its key, and leaves out the empty ones: %s',
    async (format) => {
      const tilgang = await byggLeveranse(await byggUtfoerer(), { rader: [GOD, { navn: ' ' }, DAARLIG] });
      const { filnavn, lest } = await last(tilgang, { format, innhold: 'alle' });
      expect(filnavn).toBe(`utkast-kundeutbytte-2025.${format}`);
      const [god, , daarlig] = await hentAlleRader(tilgang.leveranse);
      expect(lest).toEqual([
        { verdier: GOD, radnummer: 2, radId: god?.radId },
        { verdier: DAARLIG, radnummer: 3, radId: daarlig?.radId },
      ]);
    },
  );

  it('gives only the rows that cannot be sent, each with its reasons', async () => {
    const tilgang = await byggLeveranse(await byggUtfoerer(), { rader: [GOD, DAARLIG] });
    const { filnavn, lest, bytes } = await last(tilgang, { format: 'csv', innhold: 'feil' });
    expect(filnavn).toBe('utkast-kundeutbytte-2025-feil.csv');
    expect(lest).toMatchObject([{ verdier: DAARLIG, radnummer: 2 }]);
    expect(new TextDecoder().decode(bytes)).toMatch(
      /^Årsak;.*\r\nfeil eier_lengde, varsel beloep_negativt;2825010109;'=cmd;-5;[0-9a-f-]{36}\r\n$/,
    );
  });

  it('is written in the log once for each download, before anything is read', async () => {
    const person = await byggUtfoerer();
    const tilgang = await byggLeveranse(person, { rader: [GOD] });
    const { stroem } = await eksporter(tilgang, { format: 'xlsx', innhold: 'alle', aarsak: koder });
    await stroem.cancel();
    await last(tilgang, { format: 'csv', innhold: 'feil' });
    const linjer = await db().hendelse.findMany({
      where: { leveranseId: tilgang.leveranse.id, type: 'rader_lastet_ned' },
      orderBy: { nr: 'asc' },
    });
    expect(linjer.map(({ data, innsenderId }) => [data, innsenderId])).toEqual(
      [
        { format: 'xlsx', innhold: 'alle' },
        { format: 'csv', innhold: 'feil' },
      ].map((data) => [{ ...data, revisjon: tilgang.leveranse.revisjon }, person.utfoerer.innsenderId]),
    );
  });

  it('gives more rows than one page', async () => {
    const rader = Array.from({ length: 5_300 }, (_, i) => ({ ...GOD, utbetaltBeloep: String(i + 1) }));
    const tilgang = await byggLeveranse(await byggUtfoerer(), { rader });
    for (const format of EKSPORTFORMATER) {
      const { lest } = await last(tilgang, { format, innhold: 'alle' });
      expect(Array.isArray(lest) && lest.map(({ verdier }) => verdier)).toEqual(rader);
    }
  });
});
