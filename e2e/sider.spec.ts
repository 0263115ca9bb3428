import { ruterPaaDisk } from './fixtures/ruter';
import { skriptPerSide } from './fixtures/skript';
import { expect, test } from './fixtures/test';
import { REISER } from './stoette/sider';

const steder = REISER.flatMap((reise) => reise.steder);

test('hver side er med i listen over steder, og ingen to steder heter det samme', () => {
  const sider = ruterPaaDisk('page.tsx');
  expect([...new Set(steder.map(({ vei }) => vei))].sort()).toEqual(sider);
  expect(new Set(steder.map(({ navn }) => navn)).size).toBe(steder.length);
});

/** kB of script that a page may begin with; the draft has the table. React and Next are 129 of them. */
const TAK = { side: 150, utkast: 260 };

test('ingen side begynner med mer skript enn den får lov til', () => {
  const skript = skriptPerSide();
  expect([...skript.keys()]).toEqual(expect.arrayContaining(ruterPaaDisk('page.tsx')));
  const forStore = [...skript].filter(
    ([vei, kB]) => kB > (vei === '/leveranse/[leveranseId]' ? TAK.utkast : TAK.side),
  );
  expect(forStore).toEqual([]);
});
