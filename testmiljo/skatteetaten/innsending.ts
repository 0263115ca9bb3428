import { setTimeout as vent } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { kutt } from '../kontekst';
import type { Kontekst } from '../kontekst';
import type { Utloest } from '../scenariobord';
import { utfoer } from '../utfoer';
import { behandle, svarnoekkel } from './behandle';
import type { Anrop, Utfall } from './behandle';
import { feilkropp, spesifiser } from './feil';
import type { Ordning } from './ordninger';
import { registrer } from './registrer';
import type { Mottatt } from './typer';

/** 10 MB; whether MB or MiB is not said, so the smaller one (fakta/skatteetaten.md §1.3). */
export const MAKS_BYTES = 10_000_000;

/** «avvik-paa-rader»: points at real cells of the first three rows, with the values that were given. */
function radavvik(ordning: Ordning, kropp: string) {
  const [felt = ''] = Object.keys(ordning.summer);
  const leveranse = (JSON.parse(kropp) as { leveranse: Record<string, Record<string, unknown>[]> }).leveranse;
  const spesifisering = (leveranse[ordning.rader] ?? []).slice(0, 3).map((rad, i) =>
    spesifiser('GLD_1022', {
      melding: 'Beløpet er ikke gyldig for oppgaveeieren',
      sti: `leveranse/${ordning.rader}/${i}/${felt}`,
      verdi: rad[felt],
    }),
  );
  return feilkropp({ status: 400, kode: 'GLD_010', spesifisering });
}

/** Scenarios that strike before the delivery is looked at. True = the answer is given. */
async function foerBehandling(
  scenario: Utloest | undefined,
  ordning: Ordning,
  post: Mottatt,
  svar: FastifyReply,
) {
  if (!scenario) return false;
  const { virkning } = scenario;
  if ('behandlet' in virkning && virkning.behandlet) return false;
  if (virkning.slag === 'gld') {
    const spesifisering = virkning.spesifisering === undefined ? [] : [spesifiser(virkning.spesifisering)];
    void svar
      .code(virkning.status)
      .send(feilkropp({ status: virkning.status, kode: virkning.kode, spesifisering }));
    return true;
  }
  if (scenario.navn === 'avvik-paa-rader') {
    void svar.code(400).send(radavvik(ordning, post.kropp));
    return true;
  }
  return utfoer(scenario, svar);
}

/** Scenarios that let the delivery in and then spoil the answer. Only an accepted delivery has one to spoil. */
async function etterBehandling(
  scenario: Utloest | undefined,
  utfall: Utfall,
  svar: FastifyReply,
  foerste: object,
) {
  const virkning = scenario?.virkning;
  if (virkning?.slag === 'kutt' && virkning.behandlet) {
    return virkning.midtISvaret ? kuttMidtI(svar, utfall) : kutt(svar);
  }
  if (virkning?.slag === 'http' && virkning.behandlet && utfall.status === 200) {
    return svar.code(virkning.status).type(virkning.type).send(virkning.kropp);
  }
  if (virkning?.slag === 'vent' && virkning.behandlet) await vent(scenario?.ms ?? virkning.ms);
  const kropp = utfall.kropp as Kvittering;
  return svar.code(utfall.status).send({ ...kropp, ...forvansk(scenario?.navn, kropp, foerste) });
}

/** What a scenario writes over in the receipt. */
function forvansk(navn: string | undefined, { antallOppgaver }: Kvittering, foerste: object): object {
  if (navn === 'svar-ekstra-felt') return { nyttFelt: { versjon: 2 }, varsler: [] };
  if (navn === 'svar-annet-antall') return { antallOppgaver: antallOppgaver + 1 };
  if (navn === 'svar-annen-referanse') return { oppgavegiversLeveranseReferanse: 'En annen referanse' };
  return navn === 'svar-fremmed-forsendelse' ? foerste : {};
}

interface Kvittering {
  dialogId: string;
  forsendelseId: string;
  antallOppgaver: number;
}

/** The ids of the first delivery of the organisation that was taken in. */
function foersteIder({ tilstand }: Kontekst, orgnr: string | undefined): object {
  const foerste = [...tilstand.svar.values()].find((en) => en.orgnr === orgnr && en.status === 200);
  if (!foerste) return {};
  const { dialogId, forsendelseId } = foerste.kropp as Kvittering;
  return { dialogId, forsendelseId };
}

/** The status and half of the body, then nothing more. */
function kuttMidtI(svar: FastifyReply, { status, kropp }: Utfall): FastifyReply {
  const tekst = JSON.stringify(kropp);
  svar.hijack();
  svar.raw.writeHead(status, { 'content-type': 'application/json', 'content-length': tekst.length });
  svar.raw.write(tekst.slice(0, tekst.length / 2), () => svar.raw.destroy());
  return svar;
}

/** What the delivery itself is refused for is found after the key: a key that has an answer gets that again. */
const slaarIkke = (
  scenario: Utloest | undefined,
  kontekst: Kontekst,
  { ordning }: { ordning: Ordning },
  post: Mottatt,
) =>
  scenario?.virkning.slag === 'gld' &&
  scenario.virkning.status === 400 &&
  kontekst.tilstand.svar.has(svarnoekkel(ordning, kontekst.oppsett.maskinporten.id, post.idempotencyKey));

/** POST /v1/{inntektsaar}, with what is armed for the organisation. */
export async function innsending(
  kontekst: Kontekst,
  foresporsel: FastifyRequest,
  svar: FastifyReply,
  anrop: Omit<Anrop, 'bytes' | 'hoder'>,
): Promise<FastifyReply> {
  const bytes = Buffer.isBuffer(foresporsel.body) ? foresporsel.body : Buffer.alloc(0);
  const post = registrer(kontekst, foresporsel, anrop.tjeneste, bytes);
  kontekst.kall.noter('skatteetaten', foresporsel, post.orgnr);
  if (bytes.length > MAKS_BYTES) {
    // A gateway says this, not the API: the body does not follow the error format.
    post.status = 413;
    return svar
      .code(413)
      .type('text/html')
      .send('<html><body><h1>413 Request Entity Too Large</h1></body></html>');
  }
  kontekst.samtidige.noter(`${post.orgnr}|${anrop.tjeneste}`, svar.raw);
  const tatt = kontekst.scenarier.ta('innsending', post.orgnr, post.idempotencyKey);
  const scenario = slaarIkke(tatt, kontekst, anrop, post) ? undefined : tatt;
  if (scenario) post.scenario = scenario.navn;
  if (await foerBehandling(scenario, anrop.ordning, post, svar)) {
    post.status = scenario?.virkning.slag === 'kutt' ? undefined : svar.statusCode;
    return svar;
  }
  const utfall = await behandle(kontekst, { ...anrop, hoder: foresporsel.headers, bytes });
  post.behandlet = utfall.behandlet;
  if (utfall.status === 200) post.kvittering = utfall.kropp as NonNullable<Mottatt['kvittering']>;
  const virkning = scenario?.virkning;
  const svarstatus = virkning?.slag === 'http' && utfall.status === 200 ? virkning.status : utfall.status;
  post.status = virkning?.slag === 'kutt' ? undefined : svarstatus;
  return etterBehandling(scenario, utfall, svar, foersteIder(kontekst, post.orgnr));
}
