import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const ROT = join(import.meta.dirname, '..');
const les = (fil: string): string => readFileSync(join(ROT, fil), 'utf8');
const filer = [
  'README.md',
  ...readdirSync(import.meta.dirname)
    .filter((fil) => fil.endsWith('.md'))
    .map((fil) => `docs/${fil}`),
];
const skript = Object.keys((JSON.parse(les('package.json')) as { scripts: object }).scripts);

it('every variable of the environment is told of to whoever runs the portal', () => {
  const variabler = [...les('lib/env.ts').matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, navn]) => navn ?? '');
  expect(variabler.length).toBeGreaterThan(25);
  const drift = les('docs/drift.md');
  expect(variabler.filter((navn) => !drift.includes(`\`${navn}\``))).toEqual([]);
});

it.each(filer)('%s: links and pictures lead somewhere, and commands are there', (fil) => {
  const tekst = les(fil);
  const lenker = [...tekst.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, til]) => til ?? '');
  expect(lenker.filter((til) => !existsSync(join(ROT, dirname(fil), til)))).toEqual([]);
  const kommandoer = [...tekst.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, navn]) => navn ?? '');
  expect(kommandoer.filter((navn) => !skript.includes(navn))).toEqual([]);
});
