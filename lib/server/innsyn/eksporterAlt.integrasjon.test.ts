import { afterAll, beforeAll, expect, it } from 'vitest';
import { byggLeveranse } from '@/prisma/bygg/leveranse';
import { startProevebenk, type Proevebenk } from '@/prisma/bygg/proevebenk';
import { byggInnsending, nyOrganisasjon } from '@/prisma/bygg/sending';
import { byggUtfoerer } from '@/prisma/bygg/utfoerer';
import { db } from '../db';
import { utfoerForsoek } from '../innsending/utfoerForsoek';
import { eksporterAlt, type Innsynsvalg } from './eksporterAlt';

let benk: Proevebenk;
beforeAll(async () => void (benk = await startProevebenk({ miljoe: true })));
afterAll(() => benk.stopp());

async function les(valg: Innsynsvalg): Promise<Record<string, unknown>[]> {
  const alt = await eksporterAlt(valg);
  if (!alt) throw new Error('nothing');
  let tekst = '';
  for await (const bit of alt) tekst += typeof bit === 'string' ? bit : new TextDecoder().decode(bit);
  return tekst
    .trimEnd()
    .split('\n')
    .map((linje) => JSON.parse(linje) as Record<string, unknown>);
}

it('everything is in it, in plain, and that it was taken out is in the log', async () => {
  const person = await nyOrganisasjon(benk);
  const rader = [{ oppgaveeier: '02825010109', navn: 'Truls Trulsen', utbetaltBeloep: '5700' }];
  const sendt = await byggInnsending(person, { rader });
  await utfoerForsoek(sendt.innsendingId);
  await byggLeveranse(person, { ordning: 'overskuddsstroem' });
  await byggLeveranse(await byggUtfoerer(), { rader: [{ navn: 'En annen organisasjons' }] });

  const { orgnr } = person;
  const linjer = await les({ orgnr, innsenderId: person.utfoerer.innsenderId });
  const av = (slag: string) => linjer.filter((linje) => linje['slag'] === slag);
  expect(av('organisasjon')).toMatchObject([{ orgnr }]);
  expect(av('tilgang')).toHaveLength(1);
  expect(av('leveranse').map(({ ordning, hode }) => [ordning, (hode as { navn: string }).navn])).toEqual([
    ['kundeutbytte', 'Kari Kontakt'],
    ['overskuddsstroem', 'Kari Kontakt'],
  ]);
  expect(JSON.stringify(linjer.filter(Array.isArray)[0])).toContain('Truls Trulsen');
  expect(av('innsending')).toMatchObject([{ id: sendt.innsendingId, tilstand: 'mottatt' }]);
  expect(av('innsending')[0]?.['melding']).toContain('02825010109');
  expect(av('kvittering')).toHaveLength(1);
  expect(av('hendelse').at(-1)).toMatchObject({
    type: 'organisasjonsdata_lastet_ned',
    innsenderId: person.utfoerer.innsenderId,
  });
  expect(JSON.stringify(linjer)).not.toContain('En annen');
  // Neither keys nor ciphertexts.
  expect(JSON.stringify(linjer)).not.toMatch(/datanoekkel|"type":"Buffer"/);
});

it('who may report for one ordning gets nothing of the other, in the log neither', async () => {
  const person = await byggUtfoerer();
  await byggLeveranse(person);
  await byggLeveranse(person, { ordning: 'overskuddsstroem' });
  const linjer = await les({ orgnr: person.orgnr, ordninger: ['kundeutbytte'] });
  const andre = await db().leveranse.findFirstOrThrow({
    where: { oppgavegiverId: person.utfoerer.oppgavegiver.id, ordning: 'overskuddsstroem' },
  });
  expect(linjer.filter(({ slag }) => slag === 'leveranse')).toHaveLength(1);
  expect(JSON.stringify(linjer)).not.toContain(andre.id);
});

it('an organisation that is not known has nothing', async () => {
  expect(await eksporterAlt({ orgnr: '999999999' })).toBeUndefined();
});
