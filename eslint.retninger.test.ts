import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: import.meta.dirname });

/** What lint says of a file at this path with this import. */
async function brudd(sti: string, importert: string): Promise<boolean> {
  const [svar] = await eslint.lintText(`import * as x from '${importert}';\nexport const y = x;\n`, {
    filePath: sti,
  });
  return svar?.messages.some(({ ruleId }) => ruleId === 'import/no-restricted-paths') ?? false;
}

describe('the directions of the architecture', () => {
  it.each([
    ['lib/felles/x.ts', '@/lib/ordning/rad'],
    ['lib/ordning/x.ts', '@/lib/ordninger/register'],
    ['lib/ordninger/x.ts', '../leveranse/hode'],
    ['lib/leveranse/x.ts', '@/lib/innsending/tilstand'],
    ['lib/innsending/x.ts', '@/lib/server/db'],
    ['lib/myndigheter/x.ts', '@/lib/ordning/rad'],
    ['lib/regneark/x.ts', '@/lib/ordninger/register'],
    ['lib/server/x.ts', '@/app/handlinger'],
    ['components/x.tsx', '@/lib/server/db'],
    ['components/x.tsx', '@/lib/myndigheter/http/kall'],
    ['components/x.tsx', '@/prisma/generated/client'],
    ['testmiljo/x.ts', '@/lib/ordning/rad'],
  ])('%s may not import %s', async (sti, importert) => {
    expect(await brudd(sti, importert)).toBe(true);
  });

  it.each([
    ['lib/ordning/x.ts', '@/lib/felles/beloep'],
    ['lib/server/x.ts', '@/lib/innsending/tilstand'],
    ['components/x.tsx', '@/lib/ordninger/register'],
    ['testmiljo/x.ts', '@/lib/felles/identifikator'],
    ['app/x.tsx', '@/lib/server/db'],
  ])('%s may import %s', async (sti, importert) => {
    expect(await brudd(sti, importert)).toBe(false);
  });
});
