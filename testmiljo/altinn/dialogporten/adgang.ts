import type { FastifyRequest } from 'fastify';
import type { Systembruker } from '../../data/typer';
import { baerertoken } from '../../felles/noekler';
import { maskinportenIssuer } from '../../kontekst';
import type { Kontekst } from '../../kontekst';
import { lesMaskinportentoken } from '../../skatteetaten/tilgang';
import { lesAltinntoken } from '../token';
import { utstedtAv } from '../veksling';

export interface Leser {
  scopes: string[];
  /** Organisations whose dialogs this one may see. */
  kanSe: (orgnr: string) => boolean;
}

const forSystembruker = (bruker: Systembruker | undefined): Leser['kanSe'] => {
  const egne = bruker ? [bruker.orgnr, ...bruker.klienter] : [];
  return (orgnr) => egne.includes(orgnr);
};
const forPerson =
  ({ tilstand }: Kontekst, pid: string): Leser['kanSe'] =>
  (orgnr) =>
    tilstand.fullmakter.some((fullmakt) => fullmakt.pid === pid && fullmakt.orgnr === orgnr);

/** Dialogporten takes Maskinporten's and ID-porten's tokens unexchanged, and Altinn's (fakta/integrasjoner.md §5.1). */
export async function lesLeser(kontekst: Kontekst, foresporsel: FastifyRequest): Promise<Leser | undefined> {
  const token = baerertoken(foresporsel.headers.authorization);
  if (token === undefined) return undefined;
  if (utstedtAv(token, maskinportenIssuer(kontekst.url))) {
    const adgang = await lesMaskinportentoken(kontekst, token);
    return adgang && { scopes: adgang.scopes, kanSe: forSystembruker(adgang.systembruker) };
  }
  const innlogget = await kontekst.idporten.finnTilgangstoken(token);
  if (innlogget) return { scopes: innlogget.scope.split(' '), kanSe: forPerson(kontekst, innlogget.pid) };
  const bruker = await lesAltinntoken(kontekst, foresporsel);
  if (!bruker) return undefined;
  const { pid, systembrukerId } = bruker;
  const kanSe =
    pid === undefined
      ? forSystembruker(kontekst.tilstand.systembrukere.get(systembrukerId ?? ''))
      : forPerson(kontekst, pid);
  return { scopes: bruker.scopes, kanSe };
}
