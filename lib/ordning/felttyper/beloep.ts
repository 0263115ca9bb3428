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

/** An amount. Whole kroner go as JSON numbers, amounts with øre as strings with two decimals and a full stop. */
export const beloep: Felttype<'beloep'> = {
  les(raa, felt) {
    const lest = lesBeloep(raa, felt.desimaler);
    if (!lest.ok) return brudd(KODER[lest.feil]);
    const oere = lest.verdi;
    const verdi = felt.desimaler === 0 ? oere / 100 : skrivOere(oere, 2, '.');
    const varsler: Brudd[] = [];
    if (oere < 0) varsler.push({ kode: 'beloep_negativt' });
    if (oere === NULL_OERE && felt.varsleNull) varsler.push({ kode: 'beloep_null' });
    return varsler.length > 0 ? { ok: true, verdi, oere, varsler } : { ok: true, verdi, oere };
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
