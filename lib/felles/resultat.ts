/** An expected outcome: a value, or a failure that a person can be told about. Bugs throw instead. */
export type Resultat<V, F> = { ok: true; verdi: V } | { ok: false; feil: F };

export const ok = <V>(verdi: V): { ok: true; verdi: V } => ({ ok: true, verdi });
export const feil = <F>(feil: F): { ok: false; feil: F } => ({ ok: false, feil });
