import 'server-only';
import type { z } from 'zod';
import { dekkerRolle, type Rolle } from '@/lib/leveranse/rolle';
import { hentInnlogget } from './auth/innlogget';
import type { Oekt } from './auth/oekt';
import { erDatabaseBorte } from './db';
import { feilkode, logg } from './logg';
import { hentLeveransetilgang, type Leveransetilgang } from './tilgang/leveranse';
import { etterproev, type Formaal } from './tilgang/etterproev';
import { hentUtfoerer, hentValgt, type Utfoerer } from './tilgang/organisasjoner';
import { forMange } from './vern/rategrense';

/** What every server action answers. The expected failures are values, so that a page can say what to do. */
export type Handlingssvar<V> =
  | { type: 'ok'; verdi: V }
  | { type: 'utlogget' }
  | { type: 'ingen_tilgang' }
  | { type: 'ugyldig' }
  | { type: 'utilgjengelig' }
  /** Too many calls within the minute: nothing was done, and it may be tried again in so many seconds. */
  | { type: 'for_mange'; sekunder: number };

/**
 * Only actions that send get this: the person's right could not be checked with Altinn now, and nothing was done.
 * `logg_inn`: only a new login makes it possible.
 */
export interface IkkeKontrollert {
  type: 'ikke_kontrollert';
  grunn: 'proev_igjen' | 'logg_inn';
}

/** An action changes things, unless it says that it sends. */
type Handlingsformaal = Exclude<Formaal, 'leser'>;
type Svar<V, F extends Handlingsformaal> = Handlingssvar<V> | (F extends 'sender' ? IkkeKontrollert : never);

interface Kontekster {
  innlogget: { oekt: Oekt };
  organisasjon: { oekt: Oekt; utfoerer: Utfoerer };
  leveranse: { oekt: Oekt } & Leveransetilgang;
}
type Krav = keyof Kontekster;
/** What is done for an organisation demands a role in it; there is none to have where no organisation is involved. */
type Rollekrav<K extends Krav> = K extends 'innlogget' ? null : Rolle;

async function finnKontekst(krav: Krav, oekt: Oekt, inn: unknown): Promise<Kontekster[Krav] | undefined> {
  if (krav === 'innlogget') return { oekt };
  if (krav === 'organisasjon') {
    const valgt = await hentValgt(oekt);
    const utfoerer = valgt && (await hentUtfoerer(oekt, valgt.orgnr));
    return utfoerer && { oekt, utfoerer };
  }
  const { leveranseId } = inn as { leveranseId?: unknown };
  const tilgang = typeof leveranseId === 'string' ? await hentLeveransetilgang(oekt, leveranseId) : undefined;
  return tilgang && { oekt, ...tilgang };
}

const harRolle = (kontekst: Kontekster[Krav], kreves: Rolle | null): boolean =>
  kreves === null || ('utfoerer' in kontekst && dekkerRolle(kontekst.utfoerer.rolle, kreves));

/**
 * Every server action is made here and cannot leave out a step: session → Altinn's answer checked again → tilgang →
 * rolle → zod → the verb, which writes its own hendelse in its transaction. With `leveranse` the input must hold a
 * `leveranseId`. One that sends says `som: 'sender'`, and waits when the right cannot be checked; the others go on with
 * what Altinn last said. Bugs are logged without their data and look like `utilgjengelig` to the browser.
 */
export function lagHandling<K extends Krav, S extends z.ZodType, V, F extends Handlingsformaal = 'skriver'>(
  oppsett: { tilgang: K; rolle: Rollekrav<K>; inn: S; som?: F },
  utfoer: (kontekst: Kontekster[K], inn: z.output<S>) => Promise<V>,
): (inn: unknown) => Promise<Svar<V, F>> {
  return async (raatt) => {
    try {
      const innlogget = await hentInnlogget();
      if (!innlogget) return { type: 'utlogget' };
      const sekunder = await forMange('handling', innlogget.innsenderId);
      if (sekunder !== undefined) return { type: 'for_mange', sekunder };
      const { oekt, tillit } = await etterproev(innlogget, oppsett.som ?? 'skriver');
      const lest = oppsett.inn.safeParse(raatt);
      const kontekst = await finnKontekst(oppsett.tilgang, oekt, raatt ?? {});
      if (!kontekst || !harRolle(kontekst, oppsett.rolle)) return { type: 'ingen_tilgang' };
      if (!lest.success) return { type: 'ugyldig' };
      if (oppsett.som === 'sender' && tillit !== 'fersk') {
        const ukontrollert: IkkeKontrollert = { type: 'ikke_kontrollert', grunn: tillit };
        return ukontrollert as Svar<V, F>;
      }
      return { type: 'ok', verdi: await utfoer(kontekst as Kontekster[K], lest.data) };
    } catch (feil) {
      logg().error({ feil: feilkode(feil), databaseBorte: erDatabaseBorte(feil) }, 'action failed');
      return { type: 'utilgjengelig' };
    }
  };
}
