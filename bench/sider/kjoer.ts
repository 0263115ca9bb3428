import { type BrowserContext, chromium } from '@playwright/test';
import { startEgenPortal } from '@/e2e/fixtures/egenPortal';
import { REISER } from '@/e2e/stoette/sider';
import { reis, type Reise, type Sted } from '@/e2e/stoette/sted';
import { ledigPort } from '@/scripts/lib/ledig-port';
import { finnNettleser } from '@/scripts/lib/nettleser';
import { krevBygg } from '@/scripts/lib/portal';
import { lagre } from '../felles/resultat';
import { skrivTabell, vis } from '../felles/skriv';
import { median } from '../felles/statistikk';
import type { Valg } from '../felles/valg';
import { maalSide, type Sidemaal } from './maal';

const RUNDER = 5;

/** The remarks in one line. */
type Tall = Omit<Sidemaal, 'merknader'> & { merknader: string };

/** Each page once, logged in and not, in the first state of it that the list has; a journey ends where nothing is new. */
function velgSteder(): { reise: Reise; steder: Set<Sted> }[] {
  const sett = new Set<string>();
  return REISER.map((reise) => {
    const ny = (noekkel: string): boolean => !sett.has(noekkel) && sett.add(noekkel).has(noekkel);
    const nye = reise.steder.filter(({ vei }) => ny(`${vei} ${reise.utlogget}`));
    const siste = nye.at(-1);
    const steder = siste ? reise.steder.slice(0, reise.steder.indexOf(siste) + 1) : [];
    return { reise: { ...reise, steder }, steder: new Set(nye) };
  }).filter(({ steder }) => steder.size > 0);
}

const medianAv = (besoek: readonly Sidemaal[]): Tall => {
  const av = (felt: Exclude<keyof Sidemaal, 'merknader'>): number => median(besoek.map((ett) => ett[felt]));
  return {
    ytelse: av('ytelse'),
    tilgjengelighet: av('tilgjengelighet'),
    god_praksis: av('god_praksis'),
    cls: Number(av('cls').toFixed(4)),
    skriptKB: Math.round(av('skriptKB')),
    merknader: [
      ...new Set(besoek.flatMap(({ merknader }) => merknader.map((m) => m.split(' ')[0] ?? ''))),
    ].join(', '),
  };
};

async function aapneNettleser(port: number): Promise<BrowserContext> {
  const kontekst = await chromium.launchPersistentContext('', {
    executablePath: finnNettleser(),
    baseURL: process.env['E2E_PORTAL'] ?? '',
    locale: 'nb-NO',
    viewport: { width: 1280, height: 900 },
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu'],
  });
  return kontekst;
}

/** Lighthouse on every page of the production build, as the person who came there by the list of places. */
export async function kjoerSider({ runder = RUNDER }: Valg): Promise<void> {
  krevBygg();
  process.env['E2E_PORTAL'] = `http://localhost:${await ledigPort()}`;
  process.env['E2E_MYNDIGHETER'] = `http://localhost:${await ledigPort()}`;
  const portal = await startEgenPortal({ avstand: 0 });
  const tall: Record<string, Tall> = {};
  try {
    const port = await ledigPort();
    const kontekst = await aapneNettleser(port);
    for (const { reise, steder } of velgSteder()) {
      await kontekst.clearCookies();
      const side = await kontekst.newPage();
      const cdp = await kontekst.newCDPSession(side);
      await reis(side, reise, async (sted) => {
        if (!steder.has(sted)) return;
        const besoek: Sidemaal[] = [];
        for (let i = 0; i < runder; i += 1) {
          // A first visit: nothing of the page is in the browser but the session.
          await cdp.send('Network.clearBrowserCache');
          besoek.push(await maalSide(side.url(), port));
        }
        tall[sted.navn] = medianAv(besoek);
        process.stderr.write(`${sted.navn}\n`);
      });
      await side.close();
    }
    await kontekst.close();
  } finally {
    await portal.stopp();
  }
  skrivUt(tall, runder);
  lagre('sider', 'lighthouse', { runder, sider: tall });
}

function skrivUt(tall: Readonly<Record<string, Tall>>, runder: number): void {
  const rader = Object.entries(tall).map(([navn, t]) => [
    navn,
    ...[t.ytelse, t.tilgjengelighet, t.god_praksis, t.cls, t.skriptKB].map(vis),
    t.merknader,
  ]);
  const hode = ['page', 'performance', 'accessibility', 'best practices', 'CLS', 'script kB', 'below 0.9'];
  skrivTabell(`Lighthouse, desktop, median of ${runder}`, hode, rader);
}
