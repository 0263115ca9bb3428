import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { type Env, env } from '@/lib/env';
import { lokaleFor, type Spraak } from '@/lib/felles/spraak';
import { lesVilkaar, type Vilkaar, type Vilkaarsverdier } from '@/lib/felles/vilkaar';
import { tekster } from '@/lib/i18n/tekster';
import { OEKT_DAGER, PERSON_MAANEDER, UTKAST_MAANEDER, VARSEL_MAANEDER } from '@/lib/leveranse/oppbevaring';

/** The texts that the portal comes with. */
const EGNE = join('messages', 'vilkaar');

type Oppsett = Pick<Env, 'VILKAAR_DIR' | 'DRIVER_NAVN' | 'DRIVER_EPOST' | 'OPPBEVARING_AAR'>;

/** A page of terms: the operator's own text where there is one, else the portal's. Read anew each time, so it is changed by changing the file. */
export async function hentVilkaar(
  side: Vilkaar,
  spraak: Spraak,
  oppsett: Oppsett = env(),
): Promise<{ tittel: string; tekst: string }> {
  const fil = join(spraak, `${side}.md`);
  const driverens = oppsett.VILKAAR_DIR && (await les(join(oppsett.VILKAAR_DIR, fil)));
  const raa = driverens || (await les(join(process.cwd(), EGNE, fil)));
  if (!raa) throw new Error(`the text ${fil} is missing`);
  return lesVilkaar(raa, verdierFor(spraak, oppsett));
}

async function les(fil: string): Promise<string | undefined> {
  try {
    return await readFile(/* turbopackIgnore: true */ fil, 'utf8');
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw e;
  }
}

function verdierFor(
  spraak: Spraak,
  { DRIVER_NAVN, DRIVER_EPOST, OPPBEVARING_AAR }: Oppsett,
): Vilkaarsverdier {
  const t = createTranslator({
    locale: lokaleFor(spraak),
    messages: tekster(spraak),
    namespace: 'vilkaar',
  });
  return {
    driver: DRIVER_NAVN ?? t('driver'),
    driver_epost: DRIVER_EPOST ? `[${DRIVER_EPOST}](mailto:${DRIVER_EPOST})` : t('utenEpost'),
    utkast_maaneder: String(UTKAST_MAANEDER),
    varsel_maaneder: String(VARSEL_MAANEDER),
    oppbevaring_aar: String(OPPBEVARING_AAR),
    oekt_dager: String(OEKT_DAGER),
    person_maaneder: String(PERSON_MAANEDER),
  };
}
