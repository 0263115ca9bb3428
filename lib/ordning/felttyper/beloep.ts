import { type Beloepsfeil, formaterOere, lesBeloep, NULL_OERE, skrivOere } from '@/lib/felles/beloep';
import type { Avvikskode } from '../typer';
import { brudd, type Brudd, type Felttype } from '../felttype';

const KODER: Record<Beloepsfeil, Avvikskode> = {
  ikke_tall: 'beloep_ikke_tall',
  tvetydig: 'beloep_tvetydig',
  oere: 'beloep_oere',
  desimaler: 'beloep_desimaler',
  for_stort: 'beloep_for_stort',
  excel: 'excel_forkortet',
};

const NEGATIVT: readonly Brudd[] = [{ kode: 'beloep_negativt' }];
const NULLBELOEP: readonly Brudd[] = [{ kode: 'beloep_null' }];

/** An amount. Whole kroner go as JSON numbers, amounts with øre as strings with two decimals and a full stop. */
export const beloep: Felttype<'beloep'> = {
  les(raa, felt) {
    const lest = lesBeloep(raa, felt.desimaler);
    if (!lest.ok) return brudd(KODER[lest.feil]);
    const oere = lest.verdi;
    const verdi = felt.desimaler === 0 ? oere / 100 : skrivOere(oere, 2, '.');
    if (oere < 0) return { ok: true, verdi, oere, varsler: NEGATIVT };
    return oere === NULL_OERE && felt.varsleNull
      ? { ok: true, verdi, oere, varsler: NULLBELOEP }
      : { ok: true, verdi, oere };
  },
  vis: (lest, felt) => formaterOere(lest.oere ?? NULL_OERE, felt.desimaler),
  koder: (felt) => [
    ...(felt.desimaler === 0 ? (['beloep_oere'] as const) : []),
    'beloep_ikke_tall',
    'beloep_tvetydig',
    'beloep_desimaler',
    'beloep_for_stort',
    'excel_forkortet',
    'beloep_negativt',
    ...(felt.varsleNull ? (['beloep_null'] as const) : []),
  ],
  justering: 'hoeyre',
  inputMode: 'decimal',
};
