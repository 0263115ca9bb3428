import 'server-only';
import { feilkode, logg } from '../logg';
import { utfoerOppdrag } from './foelg';
import { taForfalte } from './ta';

const SE_ETTER_MS = 1_000;
/** Readings at a time in one process. They have places of their own, so that they never hold up a sending. */
const SAMTIDIGE = 4;

/** Looks for readings that are due, until it is stopped. Several processes share them by taking them in turn. */
export function startFoelger(): () => void {
  let underveis = 0;
  const ta = async (): Promise<void> => {
    const ledige = SAMTIDIGE - underveis;
    if (ledige <= 0) return;
    underveis += ledige;
    const oppdrag = await taForfalte(ledige).catch((feil: unknown) => {
      logg().warn({ feil: feilkode(feil) }, 'due readings could not be taken');
      return [];
    });
    underveis -= ledige - oppdrag.length;
    for (const ett of oppdrag) {
      utfoerOppdrag(ett)
        .catch((feil: unknown) => logg().warn({ feil: feilkode(feil) }, 'a reading failed'))
        .finally(() => (underveis -= 1));
    }
  };
  const klokke = setInterval(() => void ta(), SE_ETTER_MS);
  return () => clearInterval(klokke);
}
