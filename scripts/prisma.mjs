#!/usr/bin/env node
// The Prisma CLI, with Prisma's WebAssembly schema engine in place of the native one, which the CLI would
// download: `generate`, `validate` and `format` work without network and without DATABASE_URL, `migrate …`
// and `db …` with DATABASE_URL.   node scripts/prisma.mjs migrate dev --name what_changed
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const prisma = resolve(
  dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
  'build/index.js',
);

const child = spawn(process.execPath, [prisma, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY:
      process.env.PRISMA_SCHEMA_ENGINE_BINARY || resolve(root, 'scripts/schema-engine.mjs'),
    // No calls home: neither for telemetry nor to ask whether there is a newer version.
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (e) => {
  console.error(`The Prisma CLI could not be started: ${e.message}. Run npm ci first.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
