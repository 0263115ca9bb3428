import { setTimeout as vent } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { kutt } from './kontekst';
import type { Utloest } from './scenariobord';

/**
 * Plays the part of a scenario that is the same at every place. True = the answer has been given and the
 * route must stop; false = go on (after a delay, or because the route itself knows what this scenario means).
 */
export async function utfoer(scenario: Utloest | undefined, svar: FastifyReply): Promise<boolean> {
  const virkning = scenario?.virkning;
  if (!scenario || !virkning) return false;
  if (virkning.slag === 'kutt') {
    kutt(svar);
    return true;
  }
  if (virkning.slag === 'vent') {
    await vent(scenario.ms ?? virkning.ms);
    return false;
  }
  if (virkning.slag === 'http') {
    void svar
      .code(virkning.status)
      .headers(virkning.hoder ?? {})
      .type(virkning.type)
      .send(virkning.kropp);
    return true;
  }
  return false;
}
