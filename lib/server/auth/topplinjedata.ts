import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { feilkode, logg } from '../logg';
import { hentValgt, type Organisasjon } from '../tilgang/organisasjoner';
import type { Oektfrister } from '@/lib/felles/oektfrister';
import { hentFrister } from './frister';
import { hentInnlogget } from './innlogget';

export interface Topplinjedata {
  innlogget: boolean;
  frister: Oektfrister | undefined;
  valgt: Organisasjon | undefined;
}

const UTLOGGET: Topplinjedata = { innlogget: false, frister: undefined, valgt: undefined };

/** For the header, which is on every page, also on the one that says that the database is gone: it never throws. */
export async function hentTopplinjedata(): Promise<Topplinjedata> {
  try {
    const oekt = await hentInnlogget();
    if (!oekt) return UTLOGGET;
    return {
      innlogget: true,
      frister: await hentFrister(oekt.id),
      valgt: await hentValgt(oekt),
    };
  } catch (feil) {
    unstable_rethrow(feil);
    logg().error({ feil: feilkode(feil) }, 'header without session');
    return UTLOGGET;
  }
}
