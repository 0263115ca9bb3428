import 'server-only';
import { logg } from '../logg';
import { lagreUtfall } from './lagreUtfall';
import { holdLease, taLease } from './lease';
import { leverTilbake } from './leverTilbake';
import { medForsoek } from './loepende';
import { merkSendt, pakkUtSending } from './pakkUt';
import { send } from './send';

/**
 * One attempt at one innsending, if it is due and nobody else is at it. Whatever happens to this process, what is
 * stored stays true: before the call it is written that the message may have arrived, and only a definite answer
 * takes that back. When the lease cannot be kept, the call is cut and nothing is stored: the next one to take it
 * tries with the same key and bytes.
 */
export const utfoerForsoek = (innsendingId: string): Promise<void> =>
  medForsoek(async (eier, stopp) => {
    const innsending = await taLease(innsendingId, eier);
    if (!innsending) return;
    const lease = holdLease(innsendingId, eier);
    try {
      const pakket = await pakkUtSending(innsending);
      const avbryt = AbortSignal.any([lease.tapt, stopp]);
      const sendt = pakket.ok
        ? await send(pakket.verdi, {
            avbryt,
            foerKall: (viaAgent) => merkSendt(innsendingId, eier, viaAgent),
          })
        : { ok: true as const, verdi: { svar: { type: pakket.feil } } };
      if (lease.tapt.aborted) return;
      if (!sendt.ok) return await leverTilbake(innsending, eier);
      logg().info({ innsendingId, type: sendt.verdi.svar.type }, 'attempt');
      await lagreUtfall(innsending, eier, sendt.verdi);
    } finally {
      lease.slipp();
    }
  });
