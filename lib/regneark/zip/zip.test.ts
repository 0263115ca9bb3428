import { describe, expect, it } from 'vitest';
import { type Lesefeil, Lesestopp } from '../feil';
import { lagZip, nuller } from '../proeve/lagZip';
import { Zip } from './zip';

const les = async (bytes: Uint8Array, navn: string): Promise<string> => {
  const biter: Uint8Array[] = [];
  for await (const bit of new Zip(bytes).les(navn)) biter.push(bit.slice());
  return new TextDecoder().decode(Buffer.concat(biter));
};

const feilAv = async (proev: () => unknown): Promise<Lesefeil['kode'] | undefined> => {
  try {
    await proev();
  } catch (grunn) {
    if (grunn instanceof Lesestopp) return grunn.lesefeil.kode;
    throw grunn;
  }
  return undefined;
};

describe('Zip', () => {
  it.each([true, false])('reads a member back (stored: %s)', async (lagret) => {
    const innhold = 'Æ'.repeat(50_000);
    expect(await les(lagZip([{ navn: 'xl/a.xml', innhold, lagret }]), 'XL/A.xml')).toBe(innhold);
  });

  it('reads 64-bit sizes of a small file, as streaming writers put them', async () => {
    expect(await les(lagZip([{ navn: 'a', innhold: 'hei', zip64: true }]), 'a')).toBe('hei');
  });

  it('refuses a bomb by what its directory says, at once', async () => {
    const bytes = lagZip([nuller('a', 301)]);
    const start = performance.now();
    expect(await feilAv(() => les(bytes, 'a'))).toBe('pakkebombe');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('refuses a bomb whose directory lies, after a little of it', async () => {
    const bytes = lagZip([nuller('a', 301, 1000)]);
    const foer = process.memoryUsage().rss;
    const start = performance.now();
    expect(await feilAv(() => les(bytes, 'a'))).toBe('oedelagt');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - foer).toBeLessThan(60e6);
  });

  it('refuses what packs more than any spreadsheet does', async () => {
    expect(await feilAv(() => les(lagZip([nuller('a', 30)]), 'a'))).toBe('pakkebombe');
  });

  it('counts all members together', async () => {
    const deler = Array.from({ length: 16 }, (_, i) => nuller(`a${i}`, 19));
    expect(await feilAv(() => new Zip(lagZip(deler)))).toBe('pakkebombe');
  });

  it.each([
    ['encrypted', { flagg: 1 }, 'passord'],
    ['a wrong checksum', { crc: 1 }, 'oedelagt'],
    ['more than it says', { utpakket: 2 }, 'oedelagt'],
    ['less than it says', { utpakket: 4 }, 'oedelagt'],
  ])('refuses %s', async (_, loegn, kode) => {
    expect(await feilAv(() => les(lagZip([{ navn: 'a', innhold: 'hei', ...loegn }]), 'a'))).toBe(kode);
  });

  it('refuses two members of one name, and too many members', async () => {
    const to = ['a', 'A'].map((navn) => ({ navn, innhold: '' }));
    const mange = Array.from({ length: 2001 }, (_, i) => ({ navn: `a${i}`, innhold: '' }));
    expect(await feilAv(() => new Zip(lagZip(to)))).toBe('oedelagt');
    expect(await feilAv(() => new Zip(lagZip(mange)))).toBe('pakkebombe');
  });

  it('refuses the file cut off anywhere, and any byte of its data changed', async () => {
    const bytes = lagZip([{ navn: 'a', innhold: 'Oslo kommune, Bergen kommune, Oslo' }]);
    for (let i = 0; i < bytes.length; i += 1) {
      expect(await feilAv(() => les(bytes.slice(0, i), 'a')), `cut at ${i}`).toBe('oedelagt');
    }
    const data = bytes.length - 22 - 47;
    for (let i = 31; i < data; i += 1) {
      const endret = bytes.slice();
      endret[i] = (endret[i] as number) ^ 0x11;
      expect(await feilAv(() => les(endret, 'a')), `changed at ${i}`).toBe('oedelagt');
    }
  });
});
