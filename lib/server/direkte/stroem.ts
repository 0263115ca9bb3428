import 'server-only';
import { kanEndres, type Leveransestatus } from '@/lib/leveranse/status';
import { feilkode, logg } from '../logg';
import { hentEndringer } from '../leveranse/endringer';
import { dekrypterHode } from '../leveranse/hode';
import type { Leveransetilgang } from '../tilgang/leveranse';
import { holdStroem } from './holdStroem';
import type { Hendt } from './lytt';
import { hentTilstede, meldBorte, meldTilstede } from './tilstede';
import type { Venterom } from './venterom';

const HJERTESLAG_MS = 15_000;

export interface Stroemvalg {
  tilgang: Leveransetilgang;
  redigererId: string;
  /** The revision that the browser has everything of. */
  etter: number;
  /** Asks anew whether the person may see the draft; undefined ends the stream. */
  sjekk: () => Promise<Leveransetilgang | undefined>;
  /** How often the right is asked about, and a sign of life is given. */
  hjerteslagMs?: number;
}

const hendelse = (navn: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${navn}\ndata: ${JSON.stringify(data)}\n\n`;

/** What happens to the draft from now on, as server-sent events, until the person goes or may no longer see it. */
async function* hendelser(valg: Stroemvalg, venterom: Venterom): AsyncGenerator<string> {
  const { redigererId, sjekk, hjerteslagMs = HJERTESLAG_MS } = valg;
  let { tilgang, etter } = valg;
  const { leveranse, utfoerer } = tilgang;
  const fane = { redigererId, leveranseId: leveranse.id, innsenderId: utfoerer.innsenderId };
  let sagt = '';
  let sjekket = Date.now();
  await meldTilstede(fane);
  for (let hendt: ReadonlySet<Hendt> = new Set(['alt']); ; hendt = await venterom.neste(hjerteslagMs)) {
    if (venterom.stengt) return;
    const skjedd = (hva: Hendt): boolean => hendt.has(hva) || hendt.has('alt');
    if (Date.now() - sjekket >= hjerteslagMs || skjedd('status') || skjedd('hode')) {
      const fortsatt = await sjekk();
      if (!fortsatt) {
        if (skjedd('status')) yield hendelse('status', 'slettet');
        return;
      }
      tilgang = fortsatt;
      sjekket = Date.now();
      await meldTilstede(fane);
      yield ': \n\n';
    }
    if (!kanEndres(tilgang.leveranse.status as Leveransestatus)) yield hendelse('status', 'sendt');
    if (skjedd('hode')) {
      const { ingenOppgaver, revisjon } = tilgang.leveranse;
      const innhold = { hode: await dekrypterHode(tilgang.leveranse), ingenOppgaver };
      yield hendelse('hode', { innhold, revisjon });
    }
    if (skjedd('rader')) {
      for await (const { rader, slettet, revisjon } of hentEndringer(leveranse, etter, redigererId)) {
        // Only what is told to the end has an id: who is cut off in the middle gets all of it again.
        yield hendelse('rader', { rader, slettet }, revisjon);
        etter = revisjon ?? etter;
      }
    }
    const tilstede = JSON.stringify(await hentTilstede(fane));
    if (tilstede !== sagt) yield hendelse('tilstede', JSON.parse(tilstede));
    sagt = tilstede;
  }
}

/** The stream of one open tab. It ends when the browser goes, the right to see the draft ends, or the portal stops. */
export function aapneStroem(valg: Stroemvalg): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { redigererId } = valg;
  const { leveranse, utfoerer } = valg.tilgang;
  const meldFra = (): void => {
    const fane = { redigererId, leveranseId: leveranse.id, innsenderId: utfoerer.innsenderId };
    meldBorte(fane).catch((feil: unknown) =>
      logg().warn({ feil: feilkode(feil) }, 'presence was not cleared'),
    );
  };
  return holdStroem(leveranse.id, (venterom) => hendelser(valg, venterom), meldFra);
}
