import { readFileSync } from 'node:fs';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import { importerRegneark } from '@/lib/regneark/importer';
import { benkordning } from '../filer';
import type { Lesing } from './deltakere';

/** From the bytes of a file to rows in the table's store, every one of them judged and summed. */
export function tilTabell(sti: string): Lesing {
  const ordning = benkordning();
  return async () => {
    const svar = await importerRegneark(readFileSync(sti), 'fil', ordning, { inntektsaar: 2025 });
    if (!svar.ok) throw new Error(JSON.stringify(svar.feil));
    const lager = lagRadlager({ ordning, kontekst: { inntektsaar: 2025, miljoe: 'lokal' }, rader: [] });
    lager.utfoer({ type: 'erstatt', rader: svar.verdi.hentRader().map((rad) => rad.verdier) });
    await lager.start();
    const { antall, ferdigLest } = lager.hentSnapshot();
    lager.stopp();
    if (!ferdigLest) throw new Error('the rows were not all judged');
    return antall;
  };
}

/** What becomes of a file that should be refused. */
export async function avvisning(sti: string): Promise<string> {
  const svar = await importerRegneark(readFileSync(sti), 'fil', benkordning());
  return svar.ok ? 'read' : svar.feil.kode;
}
