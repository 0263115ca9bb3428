import { chromium } from '@playwright/test';
import { finnNettleser } from '@/scripts/lib/nettleser';
import { byggDeltaker, gzKB, slettDist } from '../felles/bygg';
import { lagre } from '../felles/resultat';
import { startTjener } from '../felles/tjener';
import type { Valg } from '../felles/valg';
import { besoek, type Besoek } from './foerer';
import { skrivUt, tilTall } from './sammendrag';

/** Ours first and the limit last; those between are the peers. */
const DELTAKERE = ['oppgaveportalen', 'aggrid', 'glide', 'datasheet', 'naken'];
const RUNDER = 15;
const RADER = 100_000;

export async function kjoerTabell(valg: Valg): Promise<void> {
  const { runder = RUNDER, rader = RADER, ordning, struping } = valg;
  const deltakere = DELTAKERE.filter((navn) => valg.deltakere?.includes(navn) ?? true);
  for (const navn of deltakere) await byggDeltaker(`bench/tabell/deltakere/${navn}.tsx`, navn);
  const gz = new Map(deltakere.map((navn) => [navn, gzKB(navn)]));
  const tjener = await startTjener();
  const nettleser = await chromium.launch({ executablePath: finnNettleser() });
  const besoekene = new Map(deltakere.map((navn) => [navn, [] as Besoek[]]));
  try {
    for (let runde = 0; runde < runder; runde += 1) {
      // Everybody once a round, and nobody always first.
      const tur = deltakere.map((_, i) => deltakere[(i + runde) % deltakere.length] ?? '');
      for (const navn of tur) {
        const oppdrag = { url: `${tjener.url}/${navn}/`, ordning, rader, struping };
        besoekene.get(navn)?.push(await besoek(nettleser, oppdrag, runde));
      }
      process.stderr.write(`round ${runde + 1} of ${runder}\n`);
    }
  } finally {
    await nettleser.close();
    await tjener.stopp();
    slettDist();
  }
  const tall = tilTall(besoekene, gz);
  const tittel = `${ordning}, ${rader} rows${struping > 1 ? `, processor ${struping} times slower` : ''}`;
  skrivUt(tittel, tall);
  const mistet = tall.find(({ navn }) => navn === 'oppgaveportalen')?.tapteTegn ?? 0;
  if (mistet > 0) throw new Error(`our table lost ${mistet} characters`);
  lagre('tabell', `${ordning}${struping > 1 ? `-${struping}x` : ''}-${rader}`, {
    runder,
    deltakere: Object.fromEntries(tall.map(({ navn, ...resten }) => [navn, resten])),
  });
}
