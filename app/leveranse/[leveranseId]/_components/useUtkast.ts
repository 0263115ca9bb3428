import { useEffect, useState } from 'react';
import {
  type Autolagring,
  lagAutolagring,
  type Lagringssvar,
} from '@/components/oppgavetabell/lager/autolagring';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Miljoe } from '@/lib/felles/identifikator';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { ordningMed } from '@/lib/ordninger/register';
import { lagreRaderHandling } from '../actions';
import { hentRader } from './hentRader';

export interface Leveransefakta {
  id: string;
  ordning: string;
  inntektsaar: number;
  ingenOppgaver: boolean;
  antall: number;
}

export type Utkasttilstand =
  { type: 'henter' } | { type: 'feil' } | { type: 'klar'; lager: Radlager; autolagring: Autolagring };

async function lagre(leveranseId: string, operasjoner: readonly Operasjon[]): Promise<Lagringssvar> {
  const svar = await lagreRaderHandling({ leveranseId, operasjoner });
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig') return { type: svar.type };
  if (svar.type !== 'ok') return { type: 'avvist', grunn: svar.type };
  if (!svar.verdi.ok) return { type: 'avvist', grunn: svar.verdi.feil };
  return { type: 'lagret', konflikter: svar.verdi.verdi.konflikter };
}

/** Fetches the rows into a store of their own and saves what changes in it. `igjen` starts over after a failure. */
export function useUtkast(leveranse: Leveransefakta, miljoe: Miljoe): [Utkasttilstand, () => void] {
  const [tilstand, settTilstand] = useState<Utkasttilstand>({ type: 'henter' });
  const [forsoek, settForsoek] = useState(0);
  const { id, ordning, inntektsaar } = leveranse;
  useEffect(() => {
    const avbryt = new AbortController();
    let opprydding: (() => void) | undefined;
    hentRader(id, avbryt.signal)
      .then((rader) => {
        if (avbryt.signal.aborted) return;
        const kontekst = { inntektsaar, miljoe };
        const lager = lagRadlager({ ordning: ordningMed(ordning), kontekst, rader });
        const autolagring = lagAutolagring({ lager, lagre: (batch) => lagre(id, batch) });
        opprydding = () => {
          autolagring.stopp();
          lager.stopp();
        };
        settTilstand({ type: 'klar', lager, autolagring });
        void lager.start();
        // The registers are large and only make warnings: they come when the table is already in use.
        void import('@/lib/ordninger/registre').then(({ registre }) => {
          if (!avbryt.signal.aborted) lager.settKontekst({ ...kontekst, registre });
        });
      })
      .catch(() => {
        if (!avbryt.signal.aborted) settTilstand({ type: 'feil' });
      });
    return () => {
      avbryt.abort();
      opprydding?.();
    };
  }, [id, ordning, inntektsaar, miljoe, forsoek]);
  const igjen = (): void => {
    settTilstand({ type: 'henter' });
    settForsoek((n) => n + 1);
  };
  return [tilstand, igjen];
}
