import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { slettUtkast } from '../leveranse/slettUtkast';
import { hentLogg, hentLoggpersoner } from './hentLogg';
import { lagLoggfil } from './loggfil';
import { lesLoggfilter } from './loggfilter';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk()));
afterAll(() => benk.stopp());

it('lines of the organisation, the latest first, narrowed by what is asked for', async () => {
  const kari = await byggUtfoerer();
  const ola = await byggUtfoerer({ orgnr: kari.orgnr });
  const [en, to] = [await byggLeveranse(kari), await byggLeveranse(ola)];
  await slettUtkast(to);
  const typer = async (soek: Record<string, string>): Promise<string[]> =>
    (await hentLogg(kari.utfoerer, lesLoggfilter(soek), 50)).map(({ type }) => type);
  const ett = ['rader_endret', 'hode_endret', 'utkast_opprettet'];
  expect(await typer({})).toEqual(['utkast_slettet', ...ett, ...ett]);
  expect(await typer({ type: 'utkast_slettet' })).toEqual(['utkast_slettet']);
  expect(await typer({ innsenderId: kari.utfoerer.innsenderId })).toEqual(ett);
  expect(await typer({ innsenderId: 'portalen' })).toEqual([]);
  expect(await typer({ leveranseId: en.leveranse.id })).toEqual(ett);
  expect(await typer({ foer: '2' })).toEqual(['utkast_opprettet']);
  expect(await typer({ fra: '2000-01-01', til: '2001-01-01' })).toEqual([]);
  expect(await typer({ fra: '2000-01-01' })).toHaveLength(7);
  expect(await typer({ til: '2001-01-01' })).toEqual([]);
  // An address that was written by hand.
  expect(await typer({ type: "'; DROP", innsenderId: 'x', fra: '31.12.2025', foer: '-1' })).toHaveLength(7);
  expect(await hentLoggpersoner(kari.utfoerer)).toEqual(
    [kari.utfoerer.innsenderId, ola.utfoerer.innsenderId].sort(),
  );
});

it('nothing of an ordning that the person has no right to, and nothing of another organisation', async () => {
  const kari = await byggUtfoerer();
  const slettet = await byggLeveranse(kari, { ordning: 'overskuddsstroem' });
  await byggLeveranse(kari, { ordning: 'overskuddsstroem' });
  await slettUtkast(slettet);
  const { leveranse } = await byggLeveranse(kari);
  const ola = await byggUtfoerer({ orgnr: kari.orgnr, ordninger: ['kundeutbytte'] });
  const linjer = await hentLogg(ola.utfoerer, {}, 50);
  // Of the deleted one only those lines are left that tell neither what nor whose it was.
  expect(linjer.filter((linje) => linje.leveranse).map(({ leveranseId }) => leveranseId)).toEqual(
    Array(3).fill(leveranse.id),
  );
  expect(JSON.stringify(linjer)).not.toContain('overskuddsstroem');
  expect(await hentLogg((await byggUtfoerer()).utfoerer, {}, 50)).toEqual([]);
});

it('the file is a csv in which no cell is a formula, and taking it out is a line of the log', async () => {
  const kari = await byggUtfoerer();
  await byggLeveranse(kari);
  const fil = await lagLoggfil(
    kari.utfoerer,
    {},
    {
      overskrifter: ['Nr.', 'Hva'],
      linje: ({ nr, type }) => [String(nr), `=${type};x`],
    },
  );
  let tekst = '';
  for await (const bit of fil) tekst += bit;
  expect(tekst.split('\r\n')).toEqual([
    '\ufeffNr.;Hva',
    `4;"'=logg_lastet_ned;x"`,
    `3;"'=rader_endret;x"`,
    `2;"'=hode_endret;x"`,
    `1;"'=utkast_opprettet;x"`,
    '',
  ]);
});
