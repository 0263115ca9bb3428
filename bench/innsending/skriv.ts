import { skrivTabell, vis, visForhold } from '../felles/skriv';
import { median } from '../felles/statistikk';
import type { Sammendrag } from './kjoer';
import type { Minnemaalt } from './minnebarn';
import { POST_MS, TOKEN_MS } from './myndigheter';
import type { Takt } from './takt';

export function skrivInnsending(
  ordning: string,
  tider: readonly Sammendrag[],
  takt: Takt,
  minne: readonly Minnemaalt[],
): void {
  skrivTabell(
    `Send inn to receipt, ${ordning}: milliseconds; the authority takes ${TOKEN_MS} for a token and ${POST_MS} for a post`,
    ['', 'portal p50', 'p95', 'script p50', 'p95', 'adds p50', 'portal/script'],
    tider.map(({ rader, token, klar, portal, naken, tillegg, forhold }) => [
      `${rader} rows${klar ? '' : ', not made ready'}, token ${token === 'hentes' ? 'fetched' : 'in memory'}`,
      vis(portal.p50),
      vis(portal.p95),
      vis(naken.p50),
      vis(naken.p95),
      vis(tillegg),
      visForhold(forhold),
    ]),
  );
  console.log(
    `Deliveries a second, ${takt.leveranser} of ${takt.rader} rows at once: portal ${vis(takt.portal)}, ` +
      `script with ten at a time ${vis(takt.naken)}`,
  );
  skrivMinne(minne);
}

function skrivMinne(minne: readonly Minnemaalt[]): void {
  if (minne.length === 0) return;
  const lagt = minne.map(({ hvileMB, toppMB }) => toppMB - hvileMB);
  console.log(
    `Memory of a process while it sends 100 000 rows, median of ${minne.length}: ` +
      `at rest ${vis(median(minne.map(({ hvileMB }) => hvileMB)))} MB, ` +
      `at most ${vis(median(minne.map(({ toppMB }) => toppMB)))} MB, ` +
      `added ${vis(median(lagt))} MB (${vis(Math.min(...lagt))}–${vis(Math.max(...lagt))}), ` +
      `in ${vis(median(minne.map(({ sekunder }) => sekunder)))} s`,
  );
}
