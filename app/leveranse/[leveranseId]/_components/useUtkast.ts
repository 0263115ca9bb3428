import { useEffect, useState } from 'react';
import {
  type Autolagring,
  lagAutolagring,
  type Lagringssvar,
} from '@/components/oppgavetabell/lager/autolagring';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import { lagInnkommende } from '@/components/oppgavetabell/lager/innkommende';
import type { Plassertrad, Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Miljoe } from '@/lib/felles/identifikator';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import type { Kontekst } from '@/lib/ordning/typer';
import { ordningMed } from '@/lib/ordninger/register';
import { lagreRaderHandling } from '../actions';
import { aapneEndringsstroem, type Stroemmottak } from './endringsstroem';
import { hentRader } from './hentRader';
import { Samtidighet } from './samtidighet';

export interface Leveransefakta {
  id: string;
  ordning: string;
  inntektsaar: number;
  ingenOppgaver: boolean;
  antall: number;
}

export type Utkasttilstand = { type: 'henter' } | { type: 'feil' } | ({ type: 'klar' } & Samarbeid);

interface Samarbeid {
  lager: Radlager;
  autolagring: Autolagring;
  samtidighet: Samtidighet;
}

interface Start {
  leveranse: Leveransefakta;
  kontekst: Kontekst;
  rader: readonly Plassertrad[];
  revisjon: number;
  onHode: Stroemmottak['hode'];
}

/** The store, the saving of it, and what comes from others. Each open tab is a redigerer of its own. */
function begynn({ leveranse, kontekst, rader, revisjon, onHode }: Start): Samarbeid & { stopp: () => void } {
  const redigererId = crypto.randomUUID();
  const leveranseId = leveranse.id;
  const samtidighet = new Samtidighet();
  const lager = lagRadlager({
    ordning: ordningMed(leveranse.ordning),
    kontekst,
    rader,
    onHoppetOver: () => samtidighet.si('hoppetOver'),
  });
  const autolagring = lagAutolagring({
    lager,
    lagre: (operasjoner) => lagre({ leveranseId, redigererId, operasjoner }),
    onLagret: (batch, lagring) => innkommende.vedLagret(batch, lagring),
  });
  const innkommende = lagInnkommende({
    lager,
    konfliktbord: autolagring.konfliktbord,
    onTattInn: () => samtidighet.si('tattInn'),
  });
  const lukk = aapneEndringsstroem(
    { leveranseId, redigererId, etter: revisjon },
    {
      rader: (pakke) => innkommende.taImot(pakke),
      tilstede: (tilstede) => samtidighet.settTilstede(tilstede),
      status: (status) => autolagring.stans(status === 'sendt' ? 'ikke_utkast' : 'ingen_tilgang'),
      hode: onHode,
    },
  );
  const stopp = (): void => {
    lukk();
    innkommende.stopp();
    samtidighet.stopp();
    autolagring.stopp();
    lager.stopp();
  };
  return { lager, autolagring, samtidighet, stopp };
}

async function lagre(inn: {
  leveranseId: string;
  redigererId: string;
  operasjoner: readonly Operasjon[];
}): Promise<Lagringssvar> {
  const svar = await lagreRaderHandling(inn);
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig') return { type: svar.type };
  if (svar.type !== 'ok') return { type: 'avvist', grunn: svar.type };
  if (!svar.verdi.ok) return { type: 'avvist', grunn: svar.verdi.feil };
  return { type: 'lagret', ...svar.verdi.verdi };
}

/**
 * Fetches the rows into a store of their own, saves what changes in it and takes in what others change. `onHode` is
 * told when the contact form was stored; `igjen` starts over after a failure.
 */
export function useUtkast(
  leveranse: Leveransefakta,
  miljoe: Miljoe,
  onHode: Stroemmottak['hode'],
): [Utkasttilstand, () => void] {
  const [tilstand, settTilstand] = useState<Utkasttilstand>({ type: 'henter' });
  const [forsoek, settForsoek] = useState(0);
  const { id, inntektsaar } = leveranse;
  useEffect(() => {
    const avbryt = new AbortController();
    let opprydding: (() => void) | undefined;
    hentRader(id, avbryt.signal)
      .then((hentet) => {
        if (avbryt.signal.aborted) return;
        const kontekst = { inntektsaar, miljoe };
        const { stopp, ...samarbeid } = begynn({ leveranse, kontekst, onHode, ...hentet });
        const { lager } = samarbeid;
        opprydding = stopp;
        settTilstand({ type: 'klar', ...samarbeid });
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the other facts of a delivery never change
  }, [id, inntektsaar, miljoe, onHode, forsoek]);
  const igjen = (): void => {
    settTilstand({ type: 'henter' });
    settForsoek((n) => n + 1);
  };
  return [tilstand, igjen];
}
