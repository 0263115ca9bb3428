import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Bord } from './typer';

/** More rows than these go in in slices, so that the page answers meanwhile. */
const STRAKS_INNTIL = 1000;

/** The rows of a draft, as an upload meets them: through the same store as rows that are typed. */
export const lagBord = (lager: Radlager): Bord => ({
  antall: () => lager.hentSnapshot().antall,
  hentRader: () =>
    lager.hentRekkefoelge().map((radId) => ({ radId, verdier: lager.hentVerdier(radId) ?? {} })),
  async settInn(innsetting) {
    const mange = (innsetting.rader?.length ?? 0) > STRAKS_INNTIL;
    const utfall = mange ? await lager.utfoerIBiter(innsetting) : lager.utfoer(innsetting);
    return utfall.type === 'avvist' ? utfall.grunn : undefined;
  },
  merk() {
    // Values are never changed in place, so the same objects in the same order are the same table.
    const da = lager.hentRekkefoelge().map((radId) => lager.hentVerdier(radId));
    return () => {
      const naa = lager.hentRekkefoelge();
      return naa.length === da.length && naa.every((radId, i) => lager.hentVerdier(radId) === da[i]);
    };
  },
});
