import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordninger } from '@/lib/ordninger/register';
import { registre } from '@/lib/ordninger/registre';
import { lesTabell } from '../importer';
import { lagBok } from '../proeve/skadde';
import type { Leseoppsett } from './typer';

/** Contents of every kind, whole and ruined, under any heading. */
const celle = fc.oneof(
  { arbitrary: fc.constant(''), weight: 2 },
  fc.constantFrom(
    ...['02825010109', '2825010109', '311131788', '707057500051628391', '707057500051609000', '7,07058E+17'],
    ...[
      '1.234',
      '1,234.50',
      '1234,50',
      '(500)',
      'kr 20,-',
      '1.2.25',
      '12/31/2025',
      '20250601',
      '45809',
      '#N/A',
    ],
    ...[
      'Storgata 12B, 0155 Oslo',
      '0155 Oslo',
      '12/3',
      'gnr 1 bnr 2',
      '0155',
      '155',
      '0301',
      'Oslo',
      'Sum',
      "'=1",
    ],
  ),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-/ kr()abæ'), maxLength: 12 }),
);

const oppsett: fc.Arbitrary<Leseoppsett> = fc.record(
  {
    overskriftsrad: fc.integer({ min: -1, max: 9 }),
    overskriftsrader: fc.integer({ min: -1, max: 9 }),
    sumrad: fc.integer({ min: -1, max: 9 }),
    desimaltegn: fc.constantFrom(',' as const, '.' as const),
    datoform: fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const),
    ark: fc.constantFrom('Ark1', 'Finnes ikke'),
  },
  { requiredKeys: [] },
);

it.each(ordninger)(
  '$id: whatever the file and the choices, a cell stands as in the file or it is told of',
  (ordning) => {
    const overskrift = fc.constantFrom(
      ...ordning.felter.flatMap(({ ledetekst, aliaser }) => [ledetekst.nb, aliaser[0] ?? '']),
      ...ordning.delinger.map(({ aliaser }) => aliaser[0] ?? ''),
      ...ordning.sammensetninger.flatMap(({ ledd }) => ledd.map(({ ledetekst }) => ledetekst.nb)),
      ...['Beløp i øre', 'Valuta', 'Beløp 2024'],
      ...['Radnøkkel', 'Årsak', 'Merknad', '__proto__', 'constructor', ''],
    );
    const fil = fc.integer({ min: 1, max: 5 }).chain((bredde) =>
      fc.record({
        overskrifter: fc.array(overskrift, { minLength: bredde, maxLength: bredde }),
        rader: fc.array(fc.array(celle, { minLength: bredde, maxLength: bredde }), { maxLength: 8 }),
        typer: fc.array(fc.constantFrom('tekst' as const, 'boolsk' as const, 'feil' as const), {
          minLength: bredde,
          maxLength: bredde,
        }),
      }),
    );
    fc.assert(
      fc.property(fil, oppsett, ({ overskrifter, rader, typer }, valgt) => {
        const bok = lagBok('csv', overskrifter, rader, typer);
        const svar = lesTabell(bok, 'a', ordning, { inntektsaar: 2025, registre, oppsett: valgt });
        if (!svar.ok) return;
        const { hentRader, fakta } = svar.verdi;
        const lest = hentRader();
        const meldt = new Set(fakta.funn.map((funn) => funn.felt));
        const arkrader = new Map(bok.ark[0]!.rader.map((rad) => [rad.nummer, rad.celler]));
        for (const { verdier, radnummer } of lest) {
          for (const [felt, tekst] of Object.entries(verdier)) {
            const uroert = arkrader.get(radnummer)?.includes(tekst) ?? false;
            const delt = fakta.kolonner.some(({ valg }) => valg.slag === 'deling');
            expect(uroert || meldt.has(felt) || delt, `${felt}: ${tekst}`).toBe(true);
          }
        }
        for (const { eksempel = '' } of [fakta.ark, fakta.overskriftsrad, fakta.sumradvalg])
          expect(eksempel.length).toBeLessThanOrEqual(40);
        expect(JSON.parse(JSON.stringify(fakta))).toEqual(fakta);
      }),
      { numRuns: 1500 },
    );
  },
);
