import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { feilkode, logg } from '../logg';
import { hentOrganisasjoner, hentValgt, type Organisasjon } from '../tilgang/organisasjoner';
import { hentInnlogget } from './innlogget';

export interface Topplinjedata {
  innlogget: boolean;
  organisasjoner: Organisasjon[];
  valgt: Organisasjon | undefined;
}

const UTLOGGET: Topplinjedata = { innlogget: false, organisasjoner: [], valgt: undefined };

/** For the header, which is on every page, also on the one that says that the database is gone: it never throws. */
export async function hentTopplinjedata(): Promise<Topplinjedata> {
  try {
    const oekt = await hentInnlogget();
    if (!oekt) return UTLOGGET;
    return {
      innlogget: true,
      organisasjoner: await hentOrganisasjoner(oekt),
      valgt: await hentValgt(oekt),
    };
  } catch (feil) {
    unstable_rethrow(feil);
    logg().error({ feil: feilkode(feil) }, 'header without session');
    return UTLOGGET;
  }
}
