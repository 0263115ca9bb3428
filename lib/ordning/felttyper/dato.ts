import { formaterDag, lesDag } from '@/lib/felles/dato';
import { brudd, type Felttype } from '../felttype';

/** A day inside the income year, sent as `yyyy-mm-dd`. */
export const dato: Felttype<'dato'> = {
  les(raa, _felt, { inntektsaar }) {
    const dag = lesDag(raa);
    if (!dag) return brudd('dato_ugyldig');
    if (!dag.startsWith(`${inntektsaar}-`)) return brudd('dato_utenfor_aaret', { aar: String(inntektsaar) });
    return { ok: true, verdi: dag };
  },
  vis: (lest) => formaterDag(String(lest.verdi)),
  koder: () => ['dato_ugyldig', 'dato_utenfor_aaret'],
  justering: 'venstre',
  inputMode: 'text',
};
