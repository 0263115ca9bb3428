import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir, openDataDir } from './data-dir';
import { hentNoekler } from './noekler';
import { startTime } from './process-identity';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'oppgaveportalen-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const mode = (path: string): number => statSync(path).mode & 0o777;
const lock = (holder: object): void => writeFileSync(join(dir, 'lock.json'), JSON.stringify(holder));

describe('the lock', () => {
  it('is held until it is let go', () => {
    const release = lockDataDir(dir);
    expect(() => lockDataDir(dir)).toThrow(`The data directory ${dir} is in use by process ${process.pid}`);
    release();
    lockDataDir(dir)();
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, startTime: '1' }],
    ['an earlier process with the same pid', { pid: process.pid, startTime: 'long ago' }],
  ])('of %s is taken over', (_navn, holder) => {
    lock(holder);
    const release = lockDataDir(dir);
    expect(JSON.parse(readFileSync(join(dir, 'lock.json'), 'utf8'))).toEqual({
      pid: process.pid,
      startTime: startTime(process.pid),
    });
    release();
  });

  it('that is no lock is taken over', () => {
    writeFileSync(join(dir, 'lock.json'), '');
    lockDataDir(dir)();
  });

  it('is not let go by one that lost it', () => {
    const release = lockDataDir(dir);
    lock({ pid: 1, startTime: 'another' });
    release();
    expect(readFileSync(join(dir, 'lock.json'), 'utf8')).toContain('another');
  });
});

describe('the directory', () => {
  it('is closed to others when it is ours', () => {
    const data = join(dir, 'a/data');
    expect(mode(openDataDir(data))).toBe(0o700);
  });

  it('is left as it is when it holds other things', () => {
    mkdirSync(join(dir, 'home/documents'), { recursive: true });
    const before = mode(join(dir, 'home'));
    openDataDir(join(dir, 'home'));
    expect(mode(join(dir, 'home'))).toBe(before);
  });

  it('that cannot be made is named', () => {
    writeFileSync(join(dir, 'file'), '');
    expect(() => openDataDir(join(dir, 'file/data'))).toThrow(/file\/data cannot be used: .*Set DATA_DIR/);
  });
});

describe('the keys', () => {
  it('are made once, for the owner only', () => {
    const first = hentNoekler(dir);
    expect(hentNoekler(dir)).toEqual(first);
    expect(mode(join(dir, 'noekler.json'))).toBe(0o600);
    expect(Buffer.byteLength(first.AUTH_SECRET)).toBeGreaterThanOrEqual(32);
    expect(JSON.parse(first.IDPORTEN_CLIENT_JWK)).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
    expect(first.IDPORTEN_CLIENT_JWK).not.toBe(first.MASKINPORTEN_CLIENT_JWK);
  });

  it('are never made anew over a file that cannot be read', () => {
    writeFileSync(join(dir, 'noekler.json'), '{"AUTH_');
    expect(() => hentNoekler(dir)).toThrow(/noekler.json cannot be read/);
  });
});
