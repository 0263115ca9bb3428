import { lesValg, type Valg } from './felles/valg';

/** One module a benchmark, loaded when it is asked for: the others' libraries must not take part in the figures. */
const MAALINGER: Readonly<Record<string, (valg: Valg) => Promise<void>>> = {
  tabell: async (valg) => (await import('./tabell/kjoer')).kjoerTabell(valg),
  regneark: async (valg) => (await import('./regneark/kjoer')).kjoerRegneark(valg),
  kryptering: async (valg) => (await import('./kryptering/kjoer')).kjoerKryptering(valg),
  innsending: async (valg) => (await import('./innsending/kjoer')).kjoerInnsending(valg),
  sider: async (valg) => (await import('./sider/kjoer')).kjoerSider(valg),
  utkast: async (valg) => (await import('./utkast/kjoer')).kjoerUtkast(valg),
};

/** Fails when something is wrong, such as a value that was lost on the way, and never because a figure is high. */
async function kjoer(): Promise<void> {
  const { navn, valg } = lesValg(process.argv.slice(2));
  for (const ett of navn.length > 0 ? navn : Object.keys(MAALINGER)) {
    const maaling = MAALINGER[ett];
    if (!maaling) throw new Error(`No benchmark ${ett}; there are: ${Object.keys(MAALINGER).join(', ')}`);
    console.log(`\n== ${ett}`);
    await maaling(valg);
  }
}

kjoer().then(
  () => process.exit(0),
  (e: unknown) => {
    console.error(e);
    process.exit(1);
  },
);
