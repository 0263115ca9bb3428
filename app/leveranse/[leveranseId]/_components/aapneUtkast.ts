import {
  type Autolagring,
  lagAutolagring,
  type Lagringssvar,
} from '@/components/oppgavetabell/lager/autolagring';
import { lagRadlager } from '@/components/oppgavetabell/lager/radlager';
import { lagInnkommende } from '@/components/oppgavetabell/lager/innkommende';
import type { Plassertrad, Radlager } from '@/components/oppgavetabell/lager/typer';
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

export interface Samarbeid {
  lager: Radlager;
  autolagring: Autolagring;
  samtidighet: Samtidighet;
}

interface Oppstart {
  samarbeid: Samarbeid;
  /** Begins to take in what others change after this revision. */
  foelg: (revisjon: number, onHode: Stroemmottak['hode']) => void;
  stopp: () => void;
}

interface Start {
  leveranse: Leveransefakta;
  kontekst: Kontekst;
  rader: readonly Plassertrad[];
  /** More rows are to come, so many in all. */
  ventet?: number;
}

/** The store, the saving of it, and what comes from others. Each open tab is a redigerer of its own. */
function begynn({ leveranse, ...start }: Start): Oppstart {
  const redigererId = crypto.randomUUID();
  const leveranseId = leveranse.id;
  const samtidighet = new Samtidighet();
  const lager = lagRadlager({
    ordning: ordningMed(leveranse.ordning),
    ...start,
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
  let lukk: (() => void) | undefined;
  const foelg: Oppstart['foelg'] = (revisjon, onHode) => {
    lukk = aapneEndringsstroem(
      { leveranseId, redigererId, etter: revisjon },
      {
        rader: (pakke) => innkommende.taImot(pakke),
        tilstede: (tilstede) => samtidighet.settTilstede(tilstede),
        status: (status) => autolagring.stans(status === 'sendt' ? 'ikke_utkast' : 'ingen_tilgang'),
        hode: onHode,
      },
    );
  };
  const stopp = (): void => {
    lukk?.();
    innkommende.stopp();
    samtidighet.stopp();
    autolagring.stopp();
    lager.stopp();
  };
  return { samarbeid: { lager, autolagring, samtidighet }, foelg, stopp };
}

async function lagre(inn: {
  leveranseId: string;
  redigererId: string;
  operasjoner: readonly Operasjon[];
}): Promise<Lagringssvar> {
  const svar = await lagreRaderHandling(inn);
  if (svar.type === 'utlogget' || svar.type === 'utilgjengelig') return { type: svar.type };
  if (svar.type === 'for_mange') return svar;
  if (svar.type !== 'ok') return { type: 'avvist', grunn: svar.type };
  if (!svar.verdi.ok) return { type: 'avvist', grunn: svar.verdi.feil };
  return { type: 'lagret', ...svar.verdi.verdi };
}

interface Aapning {
  leveranse: Leveransefakta;
  kontekst: Kontekst;
  onHode: Stroemmottak['hode'];
  avbryt: AbortSignal;
  /** The table can be shown; for a large draft, before all of its rows are here. */
  onKlar: (samarbeid: Samarbeid) => void;
}

/** From here on the first rows are shown while the rest are fetched: a smaller draft is there in a blink. */
const VIS_UNDERVEIS_FRA = 2_000;

/** Fetches the rows into a store of their own. Throws when they cannot all be had. */
export async function aapneUtkast({ leveranse, kontekst, onHode, avbryt, onKlar }: Aapning): Promise<void> {
  const { revisjon, biter } = await hentRader(leveranse.id, avbryt);
  const ventet = leveranse.antall >= VIS_UNDERVEIS_FRA ? leveranse.antall : undefined;
  const foerste: Plassertrad[] = [];
  let oppstart: Oppstart | undefined;
  const vis = (start: { ventet?: number } = {}): Oppstart => {
    const ny = begynn({ leveranse, kontekst, rader: foerste, ...start });
    avbryt.addEventListener('abort', ny.stopp);
    onKlar(ny.samarbeid);
    return ny;
  };
  for await (const bit of biter) {
    if (avbryt.aborted) return;
    if (oppstart) oppstart.samarbeid.lager.fyllPaa(bit);
    else for (const rad of bit) foerste.push(rad);
    if (ventet !== undefined) oppstart ??= vis({ ventet });
  }
  if (avbryt.aborted) return;
  const { samarbeid, foelg } = oppstart ?? vis();
  samarbeid.lager.ferdigHentet();
  foelg(revisjon, onHode);
  void samarbeid.lager.start();
  // The registers are large and only make warnings: they come when the table is already in use, or not at all.
  const register = await import('@/lib/ordninger/registre').catch(() => undefined);
  if (register && !avbryt.aborted) samarbeid.lager.settKontekst({ ...kontekst, registre: register.registre });
}
