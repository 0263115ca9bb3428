import { expect, it } from 'vitest';
import { kontekst, proeveordning, proeverad } from '@/lib/ordning/proeveordning';
import { differanse } from './differanse';
import { differansebilde, VISTE_RADER } from './differansebilde';

const PID = '02825010109';
const bilde = (foer: readonly [string, string][], naa: readonly [string, string][], umaskert = false) =>
  differansebilde(
    proeveordning,
    kontekst,
    differanse(
      proeveordning,
      kontekst,
      foer.map(([eier, beloep], i) => ({ ...proeverad({ eier, beloep }, `f${i}`), staar: true })),
      naa.map(([eier, beloep], i) => ({ ...proeverad({ eier, beloep }, `n${i}`), kildeRadId: `f${i}` })),
    ),
    umaskert,
  );

it('tells what is changed, from and to, with the sums of those rows', () => {
  const [gruppe, ...flere] = bilde(
    [
      [PID, '10'],
      ['311131788', '4'],
    ],
    [
      [PID, '12,50'],
      ['311131788', '4'],
    ],
  );
  expect(flere).toEqual([]);
  expect(gruppe).toMatchObject({ type: 'endret', antall: 1, fra: [1000, 0], til: [1250, 0] });
  expect(gruppe?.rader).toMatchObject([
    { nummer: 1, hvem: '028250•••••', celler: [{ fra: '10', til: '12,50', nytt: false }] },
  ]);
});

it('shows nobody’s whole number, and of a changed one neither side', () => {
  const tekst = JSON.stringify([
    bilde([[PID, '1']], [['01810012343', '1']]),
    bilde([[PID, '1']], []),
    bilde([], [[PID, '1']]),
  ]);
  expect(tekst).toContain('"nytt":true');
  expect(tekst).not.toContain(PID);
  expect(tekst).not.toContain('01810012343');
});

it('shows both sides of a changed number when it is asked for as it is', () => {
  const [endret] = bilde([[PID, '1']], [['01810012343', '1']], true);
  expect(endret?.rader).toMatchObject([
    { hvem: PID, celler: [{ fra: PID, til: '01810012343', nytt: false }] },
  ]);
});

it('lists a few and counts all', () => {
  const mange = Array.from({ length: VISTE_RADER + 5 }, (): [string, string] => [PID, '1']);
  expect(bilde([], mange)).toMatchObject([{ type: 'nye', antall: VISTE_RADER + 5, fra: undefined }]);
  expect(bilde([], mange)[0]?.rader).toHaveLength(VISTE_RADER);
});
