import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { DIST } from './bygg';

const TYPER: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

const side = (
  navn: string,
): string => `<!doctype html><html lang="nb"><meta charset="utf-8"><title>${navn}</title>
<link rel="icon" href="data:,">${existsSync(join(DIST, navn, 'side.css')) ? '<link rel="stylesheet" href="side.css">' : ''}
<style>body{margin:0;font:16px sans-serif}</style><script type="module" src="side.js"></script></html>`;

/** The contestants' pages, each in a folder of its own; `/filer/` gives what lies in `filmappe`. */
export async function startTjener(filmappe = DIST): Promise<{ url: string; stopp(): Promise<void> }> {
  const tjener = createServer((sporring, svar) => {
    const sti = normalize(new URL(sporring.url ?? '/', 'http://localhost').pathname);
    if (sti.endsWith('/')) {
      svar.setHeader('Content-Type', 'text/html; charset=utf-8').end(side(sti.slice(1, -1)));
      return;
    }
    const fil = sti.startsWith('/filer/') ? join(filmappe, sti.slice(7)) : join(DIST, sti);
    if (!existsSync(fil)) {
      svar.writeHead(404).end();
      return;
    }
    svar.setHeader('Content-Type', TYPER[extname(fil)] ?? 'application/octet-stream').end(readFileSync(fil));
  });
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  const { port } = tjener.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stopp: () =>
      new Promise((slutt) => {
        tjener.closeAllConnections();
        tjener.close(() => slutt());
      }),
  };
}
