/**
 * Which folder may import which. A folder that is not named may not be imported.
 * The picture is in docs/adr/0001-arkitektur.md; `npm run lint` fails on a violation.
 */
const mapper = {
  'lib/felles': [],
  'lib/ordning': ['lib/felles'],
  'lib/ordninger': ['lib/felles', 'lib/ordning'],
  'lib/regneark': ['lib/felles', 'lib/ordning'],
  'lib/leveranse': ['lib/felles', 'lib/ordning', 'lib/ordninger'],
  'lib/innsending': ['lib/felles', 'lib/ordning', 'lib/ordninger', 'lib/leveranse'],
  'lib/myndigheter': ['lib/felles'],
  'lib/server': [
    'lib/felles',
    'lib/ordning',
    'lib/ordninger',
    'lib/regneark',
    'lib/leveranse',
    'lib/innsending',
    'lib/myndigheter',
    'lib/i18n',
    'lib/env.ts',
    'prisma/generated',
  ],
  components: [
    'lib/felles',
    'lib/ordning',
    'lib/ordninger',
    'lib/regneark',
    'lib/leveranse',
    // Types alone: what the receipt shows of Skatteetaten's answer.
    'lib/innsending/tilbakemelding/bilde.ts',
  ],
  testmiljo: ['lib/felles'],
};

/** @type {{ target: string, from: string, except: string[], message: string }[]} */
export const retninger = Object.entries(mapper).flatMap(([mappe, tillatt]) =>
  ['app', 'components', 'lib', 'prisma', 'testmiljo', 'e2e', 'scripts', 'bench'].map((fra) => ({
    target: `./${mappe}`,
    from: `./${fra}`,
    except: [mappe, ...tillatt]
      .filter((sti) => sti === fra || sti.startsWith(`${fra}/`))
      .map((sti) => (sti === fra ? '.' : `./${sti.slice(fra.length + 1)}`)),
    message: `${mappe} may import only: ${[mappe, ...tillatt].join(', ')}`,
  })),
);
