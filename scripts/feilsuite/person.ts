import { avbrytInnsending } from '@/lib/server/innsending/avbryt';
import { gjenoppta } from '@/lib/server/innsending/gjenoppta';
import { lagreHode } from '@/lib/server/leveranse/lagreHode';
import { sendInn } from '@/lib/server/leveranse/sendInn';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { HODE, krev, lesPaaNytt } from '@/prisma/bygg/leveranse';
import type { Proevet } from './verden';

/** Corrects what was refused and sends it anew, which makes a new message with a key of its own. */
async function rettOgSend(proevet: Proevet, tilgang: Leveransetilgang): Promise<void> {
  const hode = { ...HODE, referanse: `feil-rettet-${proevet.spurt}` };
  krev(await lagreHode(tilgang, { hode, ingenOppgaver: false }));
  const rettet = await lesPaaNytt(proevet.person, proevet.leveranseId);
  krev(await sendInn(rettet, rettet.leveranse.revisjon));
}

/**
 * The person looks at a delivery that asks for one, and does what the plan has drawn. `true` when something was done,
 * so that the sending goes on.
 */
export async function laPersonAvgjoere(proevet: Proevet): Promise<boolean> {
  const valg = proevet.plan.svarFraPerson[proevet.spurt] ?? 'vent';
  proevet.spurt += 1;
  const tilgang = await lesPaaNytt(proevet.person, proevet.leveranseId);
  const { status } = tilgang.leveranse;
  if (valg === 'vent' || (status === 'utkast' && valg === 'avbryt')) return false;
  if (status === 'utkast') {
    await rettOgSend(proevet, tilgang);
    return true;
  }
  if (valg !== 'avbryt') return (await gjenoppta(tilgang)).ok;
  const svar = await avbrytInnsending(tilgang);
  // What may have been received is refused here, and tried again instead.
  return svar.ok || (await gjenoppta(tilgang)).ok;
}

/** Somebody who does not want to wait takes the delivery back while it waits, if that is allowed. */
export async function laUtaalmodigAvbryte(proevet: Proevet): Promise<void> {
  proevet.spurt += 1;
  await avbrytInnsending(await lesPaaNytt(proevet.person, proevet.leveranseId));
}
