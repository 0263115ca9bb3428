import { skrivTabell, vis, visForhold } from '../felles/skriv';
import type { Sammendrag } from './kjoer';
import type { Minnemaalt } from './minnebarn';
import { POST_MS, TOKEN_MS } from './myndigheter';
import type { Takt } from './takt';

export function skrivInnsending(
  ordning: string,
  tider: readonly Sammendrag[],
  takt: Takt,
  minne: Minnemaalt | undefined,
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
  const tillegg = minne && minne.toppMB - minne.hvileMB;
  console.log(
    `Memory of the process while it sends 100 000 rows: at rest ${vis(minne?.hvileMB)} MB, at most ` +
      `${vis(minne?.toppMB)} MB, added ${vis(tillegg)} MB, in ${vis(minne?.sekunder)} s`,
  );
}
