import { ruterPaaDisk } from './fixtures/ruter';
import { expect, test } from './fixtures/test';
import { REISER } from './stoette/sider';

const steder = REISER.flatMap((reise) => reise.steder);

test('hver side er med i listen over steder, og ingen to steder heter det samme', () => {
  const sider = ruterPaaDisk('page.tsx');
  expect([...new Set(steder.map(({ vei }) => vei))].sort()).toEqual(sider);
  expect(new Set(steder.map(({ navn }) => navn)).size).toBe(steder.length);
});
