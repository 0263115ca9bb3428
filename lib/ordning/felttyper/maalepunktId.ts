import { sjekkMaalepunktId } from '@/lib/felles/identifikator';
import { brudd, erForkortetAvExcel, type Felttype, utenMellomrom } from '../felttype';

/** Norwegian meters begin so today (GS1 70 + Elhub); Elhub promises only 18 digits, so another start is a warning. */
const NORSK_PREFIKS = '7070575';

/** Excel keeps 15 digits of a number and writes zeros for the rest. */
const AVRUNDET = /000$/;

export const maalepunktId: Felttype<'maalepunktId'> = {
  les(raa) {
    const verdi = utenMellomrom(raa);
    const feil = sjekkMaalepunktId(verdi);
    if (feil === 'lengde') return brudd(erForkortetAvExcel(verdi) ? 'excel_forkortet' : 'maalepunkt_lengde');
    if (feil === 'kontrollsiffer') {
      const kode = AVRUNDET.test(verdi) ? 'excel_forkortet' : 'maalepunkt_kontrollsiffer';
      return { ok: true, verdi, feil: { kode } };
    }
    if (verdi.startsWith(NORSK_PREFIKS)) return { ok: true, verdi };
    return { ok: true, verdi, varsler: [{ kode: 'maalepunkt_prefiks', param: { prefiks: NORSK_PREFIKS } }] };
  },
  koder: () => ['maalepunkt_lengde', 'maalepunkt_kontrollsiffer', 'excel_forkortet', 'maalepunkt_prefiks'],
  justering: 'venstre',
  inputMode: 'numeric',
};
