import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import { aapneFil } from '@/components/opplasting/klient';
import { forberedArbeider } from '@/components/opplasting/startArbeider';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import { kjoer } from '../side/side';

// As the draft's page does when the pointer comes to the button, long before there is a file.
forberedArbeider();

/** The whole way as the draft's page goes it: worker, rows to the table's store, every one judged and summed. */
kjoer(async (fil) => {
  const ordning = overskuddsstroem;
  const { signal } = new AbortController();
  const { leser, svar } = await aapneFil({ fil, ordning, inntektsaar: 2025, framdrift: () => {}, signal });
  if (!svar.ok) throw new Error(JSON.stringify(svar.feil));
  const lager = lagRadlager({ ordning, kontekst: { inntektsaar: 2025, miljoe: 'lokal' }, rader: [] });
  await lager.utfoerIBiter({ type: 'erstatt', rader: svar.verdi.rader.map((rad) => rad.verdier) });
  await lager.start();
  leser.lukk();
  return lager.hentSnapshot().antall;
});
