import { describe, expect, it } from 'vitest';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { csv, funnAv, importer, type Proevet } from '../proeve/importer';
import type { HusketOppsett, Leseoppsett } from './typer';

const RADER = '01815060012;Kari;Nes;1000\n02826160090;Per Olav;Ås;500\n311131788;;Eik AS;7\n';
const kunder = (
  hode: string,
  rader = RADER,
  oppsett?: Leseoppsett,
  husket?: HusketOppsett,
): Promise<Proevet> =>
  importer(csv(`${hode}\n${rader}`), kundeutbytte, {
    ...(oppsett && { oppsett }),
    ...(husket && { husket }),
  });
const navnene = ({ verdier }: Proevet): (string | undefined)[] => verdier.map(({ navn }) => navn);

describe('a name in several columns', () => {
  it('is put together, and told of', async () => {
    const lest = await kunder('Fnr;Fornavn;Etternavn;Beløp');
    expect(navnene(lest)).toEqual(['Kari Nes', 'Per Olav Ås', 'Eik AS']);
    expect(funnAv(lest)).toEqual({ 'navn sammensatt': 2 });
    expect(lest.fakta.funn[0]?.param).toEqual({ eksempel: 'Kari | Nes → Kari Nes' });
    expect([lest.fakta.spoersmaal, lest.fakta.manglende]).toEqual([[], []]);
  });

  it('has its first name first, in whichever order they stand', async () => {
    const rader = '01815060012;Nes;Kari;Anne;1000\n02826160090;Ås;;Per;500\n';
    const lest = await kunder('Fnr;Etternamn;Mellomnamn;Fornamn;Beløp', rader);
    expect(navnene(lest)).toEqual(['Anne Kari Nes', 'Per Ås']);
  });

  it('of which only one part is there is asked about', async () => {
    const lest = await kunder('Fnr;Etternavn;Telefon;Beløp', '01815060012;Nes;80080000;1000\n');
    expect(lest.fakta.spoersmaal).toEqual([{ om: 'kolonne', indeks: 1 }]);
    expect(navnene(lest)).toEqual(['Nes']);
  });

  it('is not put together beside the whole of it', async () => {
    const rader = '01815060012;Kari;Nes;Kari Nes;1000\n';
    const lest = await kunder('Fnr;Fornavn;Etternavn;Navn;Beløp', rader);
    expect(navnene(lest)).toEqual(['Kari Nes']);
    expect(lest.fakta.kolonner.map(({ valg }) => valg.slag)).toEqual([
      'felt',
      'ingen',
      'ingen',
      'felt',
      'felt',
    ]);
    expect(lest.fakta.spoersmaal).toEqual([]);
  });

  it('may be chosen for columns of any heading, one after the other', async () => {
    const en = { 1: { slag: 'ledd', ledd: 'fornavn' } } as const;
    const begge = { ...en, 2: { slag: 'ledd', ledd: 'etternavn' } } as const;
    expect(navnene(await kunder('Fnr;X1;X2;Beløp', RADER, { kolonner: en }))[0]).toBe('Kari');
    const lest = await kunder('Fnr;X1;X2;Beløp', RADER, { kolonner: begge });
    expect(navnene(lest)).toEqual(['Kari Nes', 'Per Olav Ås', 'Eik AS']);
    expect(lest.fakta.spoersmaal).toEqual([]);
  });

  it('gives way to a column that is chosen as the whole', async () => {
    const kolonner = { 2: { slag: 'felt', felt: 'navn' } } as const;
    const lest = await kunder('Fnr;Fornavn;Etternavn;Beløp', RADER, { kolonner });
    expect(navnene(lest)).toEqual(['Nes', 'Ås', 'Eik AS']);
  });

  it('is remembered', async () => {
    const husket: HusketOppsett = {
      kolonner: [
        { overskrift: 'x1', valg: { slag: 'ledd', ledd: 'fornavn' } },
        { overskrift: 'x2', valg: { slag: 'ledd', ledd: 'etternavn' } },
      ],
    };
    expect(navnene(await kunder('Fnr;X1;X2;Beløp', RADER, undefined, husket))[0]).toBe('Kari Nes');
  });
});

describe('a fødselsnummer in two columns', () => {
  const les = (rader: string, hode = 'Fødselsdato;Personnr;Navn;Beløp'): Promise<Proevet> =>
    importer(csv(`${hode}\n${rader}`), kundeutbytte);
  const eiere = ({ verdier }: Proevet): (string | undefined)[] => verdier.map((rad) => rad.oppgaveeier);

  it('is put together, and told of', async () => {
    const lest = await les('018150;60012;Kari;100\n028261;60090;Per;200\n158372;60008;Åse;300\n');
    expect(eiere(lest)).toEqual(['01815060012', '02826160090', '15837260008']);
    expect(funnAv(lest)).toEqual({ 'oppgaveeier sammensatt': 3 });
    expect(lest.fakta.spoersmaal).toEqual([]);
  });

  it('that has lost a zero is never filled up in silence', async () => {
    const lest = await les('18150;60012;Kari;100\n028261;90;Per;200\n158372;60008;Åse;300\n');
    // The first lacks the zero in front of the whole, which its check digits can prove; the other is nobody's number.
    expect(eiere(lest)).toEqual(['1815060012', '028261 + 90', '15837260008']);
  });

  it('is whole already beside a day of birth', async () => {
    const lest = await les('018150;01815060012;Kari;100\n028261;02826160090;Per;200\n');
    expect(eiere(lest)).toEqual(['01815060012', '02826160090']);
    expect(lest.fakta.kolonner[0]?.valg).toEqual({ slag: 'ingen' });
    expect(funnAv(lest)).toEqual({});
  });
});

it('the letter of a house extends its number, where there is one', async () => {
  const les = async (hode: string): Promise<(string | undefined)[]> => {
    const bytes = csv(`${hode}\n02825010109;Storgata;12;B;100\n02825010109;Storgata;14;;100\n`);
    return (await importer(bytes, overskuddsstroem)).verdier.map(({ husnummer }) => husnummer);
  };
  expect(await les('Fnr;Gatenavn;Husnummer;Bokstav;Brutto')).toEqual(['12B', '14']);
  expect(await les('Fnr;Gatenavn;Telefon;Bokstav;Brutto')).toEqual([undefined, undefined]);
});
