#!/usr/bin/env node
// Offline stand-in for Prisma's native `schema-engine` binary: speaks the same JSON-RPC over
// stdin/stdout, but runs Prisma's own WebAssembly build of the engine (@prisma/schema-engine-wasm)
// through @prisma/adapter-pg. Use: PRISMA_SCHEMA_ENGINE_BINARY=$PWD/scripts/schema-engine.mjs npx prisma …
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  mockMigrationAwareAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

const require = createRequire(import.meta.url);
globalThis.module ??= { require };
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  get() {
    return this.message;
  },
  set_message(m) {
    this.message = `RuntimeError: ${m}`;
  },
};

const argv = process.argv.slice(2);
if (argv[0] === '--version') {
  const pkg = JSON.parse(
    readFileSync(new URL('./package.json', import.meta.resolve('@prisma/schema-engine-wasm')), 'utf8'),
  );
  console.log(`schema-engine-wasm ${pkg.version.split('.').at(-1)}`);
  process.exit(0);
}
const { values: opt, positionals } = parseArgs({
  args: argv,
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});
const datasource = opt.datasource ? JSON.parse(opt.datasource) : {};

// @prisma/adapter-pg cannot map PostgreSQL's internal "char" type (OID 18, used in pg_catalog, which the engine
// reads while introspecting): the adapter is shown text, and the engine gets the type that it expects. Without
// the second half it panics on any row of pg_constraint that is not a key: checks, and from PostgreSQL 18 on
// every NOT NULL. Arrays of it (OID 1002) the engine reads as text.
const [CHAR, CHAR_ARRAY, TEXT, TEXT_ARRAY] = [18, 1002, 25, 1009];
function adapted(adapter) {
  const { queryRaw } = adapter;
  adapter.queryRaw = async (query) => {
    const chars = [];
    const performIO = async (sql) => {
      const result = await adapter.performIO(sql);
      const fields = result.fields.map((field, i) => {
        if (field.dataTypeID === CHAR) chars.push(i);
        const dataTypeID = { [CHAR]: TEXT, [CHAR_ARRAY]: TEXT_ARRAY }[field.dataTypeID] ?? field.dataTypeID;
        return { ...field, dataTypeID };
      });
      return { fields, rows: result.rows };
    };
    const result = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
    for (const i of chars) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter's own splits at every semicolon, also inside a function's body or a string; PostgreSQL runs a
  // script as it is. All or nothing, as with the native engine.
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script);
    } catch (e) {
      adapter.onError(e);
    }
  };
  return adapter;
}
function pgConfig(url) {
  const u = new URL(url);
  const cfg = {
    host: decodeURIComponent(u.hostname),
    port: u.port ? Number(u.port) : 5432,
    user: decodeURIComponent(u.username),
    password: decodeURIComponent(u.password),
    database: decodeURIComponent(u.pathname.slice(1)) || 'postgres',
  };
  if (u.searchParams.get('host')) cfg.host = u.searchParams.get('host');
  const ssl = u.searchParams.get('sslmode');
  if (ssl && ssl !== 'disable') cfg.ssl = { rejectUnauthorized: ssl.startsWith('verify') };
  return { cfg, schema: u.searchParams.get('schema') ?? 'public' };
}
// adapter-pg's own connectToShadowDb() spreads {...config, database}: with a connection string, pg would
// ignore `database` and use the MAIN database as the shadow, so split fields are passed; and it drops the
// shadow database before closing its pool, so this version closes first and drops with FORCE.
function factory(ds) {
  const { cfg, schema } = pgConfig(ds.url);
  const main = new PrismaPg(cfg, { schema });
  return {
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => adapted(await main.connect()),
    async connectToShadowDb() {
      if (ds.shadowDatabaseUrl) {
        const s = pgConfig(ds.shadowDatabaseUrl);
        return adapted(await new PrismaPg(s.cfg, { schema: s.schema }).connect());
      }
      const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      const admin = new pg.Client(cfg);
      await admin.connect();
      await admin.query(`CREATE DATABASE "${name}"`);
      const adapter = adapted(await new PrismaPg({ ...cfg, database: name }, { schema }).connect());
      const dispose = adapter.dispose.bind(adapter);
      adapter.dispose = async () => {
        await dispose();
        await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
        await admin.end();
      };
      return adapter;
    },
  };
}
const log = (level, message, extra = {}) =>
  process.stderr.write(
    JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      fields: { message, ...extra },
      target: 'schema_engine::logger',
    }) + '\n',
  );

if (positionals[0] === 'cli') {
  log('INFO', 'Starting schema engine CLI (wasm shim)');
  const { cfg } = pgConfig(datasource.url);
  const run = async (c, sql) => {
    const cl = new pg.Client(c);
    await cl.connect();
    try {
      if (sql) await cl.query(sql);
    } finally {
      await cl.end();
    }
  };
  try {
    if (positionals[1] === 'can-connect-to-database') await run(cfg);
    else if (positionals[1] === 'create-database')
      await run({ ...cfg, database: 'postgres' }, `CREATE DATABASE "${cfg.database}"`);
    else if (positionals[1] === 'drop-database')
      await run({ ...cfg, database: 'postgres' }, `DROP DATABASE IF EXISTS "${cfg.database}" WITH (FORCE)`);
    else throw new Error(`unknown command ${positionals[1]}`);
    process.exit(0);
  } catch (e) {
    const code = e.code === '3D000' ? 'P1003' : e.code === '28P01' ? 'P1000' : 'P1001';
    log(
      'ERROR',
      e.code === '3D000'
        ? `Database \`${cfg.database}\` does not exist`
        : `Can't reach database server at \`${cfg.host}:${cfg.port}\`: ${e.message || e.code}`,
      { error_code: code },
    );
    process.exit(1);
  }
}

const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg');
const wasmUrl = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
const { instance } = await WebAssembly.instantiate(readFileSync(wasmUrl), { './schema_engine_bg.js': bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

// A fresh engine for every call: one that has applied migrations cannot make a shadow database any more.
async function engine() {
  const bound = bindMigrationAwareSqlAdapterFactory(datasource.url ? factory(datasource) : offlineFactory());
  const datamodels = opt.datamodels?.map((f) => [f, readFileSync(f, 'utf8')]);
  const log = (l) => process.env.DEBUG && process.stderr.write(String(l) + '\n');
  return bg.SchemaEngine.new({ datamodels }, log, bound);
}
function offlineFactory() {
  return mockMigrationAwareAdapterFactory(process.env.SHIM_PROVIDER ?? 'postgres');
}

const send = (m) => process.stdout.write(JSON.stringify(m) + '\n');
let printId = 1_000_000;
const pending = new Map();
async function handle(msg) {
  if (msg.method === undefined) {
    pending.get(msg.id)?.();
    pending.delete(msg.id);
    return;
  }
  try {
    let result;
    const p = msg.params ?? {};
    if (msg.method === 'createDatabase') {
      const { cfg } = pgConfig(p.datasource?.url ?? datasource.url);
      const cl = new pg.Client({ ...cfg, database: 'postgres' });
      await cl.connect();
      await cl.query(`CREATE DATABASE "${cfg.database}"`);
      await cl.end();
      result = { databaseName: cfg.database };
    } else {
      const e = await engine();
      const method = msg.method === 'getDatabaseVersion' ? 'version' : msg.method;
      // These lack a way of their own to a shadow database; in an engine that has diagnosed they find one.
      if (['evaluateDataLoss', 'createMigration'].includes(method)) {
        await e.devDiagnostic({ migrationsList: p.migrationsList, filters: p.filters });
      }
      result = await e[method](p);
    }
    if (msg.method === 'diff' && result?.stdout != null) {
      const id = printId++;
      await new Promise((ok) => {
        pending.set(id, ok);
        send({ id, jsonrpc: '2.0', method: 'print', params: { content: result.stdout } });
      });
      result = { ...result, stdout: null };
    }
    send({ id: msg.id, jsonrpc: '2.0', result: result ?? {} });
  } catch (e) {
    if (process.env.DEBUG) process.stderr.write(`shim error ${e?.stack ?? e} ${JSON.stringify(e)}\n`);
    send({
      id: msg.id,
      jsonrpc: '2.0',
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: { is_panic: false, message: e?.message ?? String(e), error_code: e?.code ?? null, meta: null },
      },
    });
  }
}
let chain = Promise.resolve();
const rl = createInterface({ input: process.stdin });
rl.on('line', (line) => {
  if (!line.trim()) return;
  const m = JSON.parse(line);
  if (m.method === undefined) void handle(m);
  else chain = chain.then(() => handle(m));
});
rl.on('close', () => chain.then(() => process.exit(0)));
