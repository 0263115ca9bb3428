import { iBiter } from '@/components/oppgavetabell/lager/biter';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Rad } from '@/lib/ordning/typer';
import type { Bord, Tabellbilde } from './typer';

/** More rows than these go in in slices, so that the page answers meanwhile. */
const STRAKS_INNTIL = 1000;

/** The rows of a draft, as an upload meets them: through the same store as rows that are typed. */
export function lagBord(lager: Radlager): Bord {
  const merk = (): Tabellbilde['erUendret'] => {
    const da = lager.antallEndringer;
    return () => lager.antallEndringer === da;
  };
  return {
    merk,
    antall: () => lager.hentSnapshot().antall,
    async hentBilde() {
      for (;;) {
        const erUendret = merk();
        const rader: Rad[] = [];
        await iBiter(lager.hentRekkefoelge(), (radId) => {
          rader.push({ radId, verdier: lager.hentVerdier(radId) ?? {} });
        });
        // What was written between the slices may be in some of the rows and not in others.
        if (erUendret()) return { rader, erUendret };
      }
    },
    async settInn(innsetting) {
      const mange = (innsetting.rader?.length ?? 0) > STRAKS_INNTIL;
      const utfall = mange ? await lager.utfoerIBiter(innsetting) : lager.utfoer(innsetting);
      return utfall.type === 'avvist' ? utfall.grunn : undefined;
    },
  };
}
