import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { registre } from '@/lib/ordninger/registre';
import { tilHusket } from '../importer';
import { csv, importer, type Proevet } from '../proeve/importer';
import type { Leseoppsett, Lesefakta } from './typer';

const kunder = (tekst: string, oppsett?: Leseoppsett): Promise<Proevet> =>
  importer(csv(tekst), kundeutbytte, { registre, ...(oppsett && { oppsett }) });
const spurt = ({ spoersmaal }: Lesefakta): (number | string)[] =>
  spoersmaal.map((s) => (s.om === 'kolonne' ? s.indeks : s.om));

describe('what was remembered', () => {
  const husk = async (tekst: string, kolonner: Leseoppsett['kolonner'] = {}) =>
    tilHusket((await kunder(tekst, { kolonner })).fakta);

  it('is used again, and a changed file says so', async () => {
    const husket = await husk('Hvem;Hva;Ut;Gammel\n02825010109;Ola;1,5;x\n', {
      1: { slag: 'felt', felt: 'navn' },
      2: { slag: 'felt', felt: 'utbetaltBeloep' },
    });
    expect(JSON.stringify(husket)).not.toMatch(/Ola|02825010109/);
    const { fakta, verdier } = await importer(csv('Ny;Ut;Hva;Hvem\nx;2;Kari;02825010109\n'), kundeutbytte, {
      registre,
      husket,
    });
    expect(verdier).toEqual([{ utbetaltBeloep: '2', navn: 'Kari', oppgaveeier: '02825010109' }]);
    expect(fakta.kolonner[1]).toMatchObject({ kilde: 'husket', grunn: 'husket', sikkerhet: 1 });
    expect(fakta.endretFil).toEqual({ nye: ['Ny'], borte: ['Gammel'] });
    expect(fakta.spoersmaal).toEqual([]);
  });

  it('says nothing of a file that is as before', async () => {
    const tekst = 'Fnr;Navn;Beløp\n02825010109;Ola;1\n';
    const { fakta } = await importer(csv(tekst), kundeutbytte, { husket: await husk(tekst) });
    expect(fakta.endretFil).toBeUndefined();
  });

  it('is not what it was the year before', async () => {
    const husket = {
      kolonner: [{ overskrift: 'beloep2024', valg: { slag: 'felt', felt: 'utbetaltBeloep' } }],
    } as const;
    const les = async (hode: string): Promise<Proevet> =>
      importer(csv(`${hode}\n02825010109;Ola;1;2\n`), kundeutbytte, { husket });
    const begge = await les('Fnr;Navn;Beløp 2024;Beløp 2025');
    expect([begge.verdier[0]?.utbetaltBeloep, spurt(begge.fakta)]).toEqual(['2', [3]]);
    expect(spurt((await les('Fnr;Navn;Beløp 2024;Annet')).fakta)).toEqual([2]);
  });

  it('is asked about when the content has become something else', async () => {
    const husket = await husk('Fnr;Hva;Beløp\n02825010109;Ola;1\n', { 1: { slag: 'felt', felt: 'navn' } });
    const tekst = 'Fnr;Hva;Beløp\n02825010109;02825010109;1\n02825010109;02825010109;2\n';
    const { fakta } = await importer(csv(tekst), kundeutbytte, { husket });
    expect(spurt(fakta)).toEqual([1]);
  });

  it('of a heading that now stands twice is asked about', async () => {
    const husket = {
      kolonner: [{ overskrift: 'Beløp', valg: { slag: 'felt', felt: 'utbetaltBeloep' } }],
    } as const;
    const tekst = 'Fnr;Navn;Beløp;Beløp\n02825010109;Ola;1;2\n';
    expect(spurt((await importer(csv(tekst), kundeutbytte, { husket })).fakta)).toEqual([2, 3]);
  });
});
