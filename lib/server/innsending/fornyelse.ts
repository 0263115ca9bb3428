import 'server-only';
import { LEASE_FORNYES_MS, LEASE_MS } from '@/lib/innsending/grenser';

export interface Hold {
  /** Aborted when what is held is lost, or must be taken as lost since the database did not answer in time. */
  tapt: AbortSignal;
  slipp: () => void;
}

/**
 * Keeps a claim in the database alive until `slipp`. `forny` moves its end on by LEASE_MS and says whether it was
 * still ours. The signal comes a renewal's time before the claim can run out, so that whoever holds it has stopped by
 * the time another may take it.
 */
export function holdFornyet(forny: () => Promise<boolean>): Hold {
  const tap = new AbortController();
  const frist = (): NodeJS.Timeout => setTimeout(() => tap.abort(), LEASE_MS - LEASE_FORNYES_MS);
  let slutt = frist();
  const klokke = setInterval(() => {
    // Counted from when it was asked: the answer may have been long on its way.
    const ny = frist();
    forny().then(
      (vaar) => {
        clearTimeout(vaar ? slutt : ny);
        if (vaar) slutt = ny;
        else tap.abort();
      },
      () => clearTimeout(ny),
    );
  }, LEASE_FORNYES_MS);
  return {
    tapt: tap.signal,
    slipp: () => {
      clearInterval(klokke);
      clearTimeout(slutt);
    },
  };
}
