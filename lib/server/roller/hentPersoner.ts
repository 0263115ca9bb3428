import 'server-only';
import type { Rolle } from '@/lib/leveranse/rolle';
import { db } from '../db';
import type { Utfoerer } from '../tilgang/organisasjoner';
import { rolleFor } from './rolleFor';

/** A person whom Altinn has let act for the organisation at a login. Never by name or number: neither is kept. */
export interface Person {
  innsenderId: string;
  rolle: Rolle;
  /** What Altinn based the right on. */
  grunnlag: string[];
  foersteInnlogging: Date;
  /** When the role was given, if one was. */
  gitt: Date | undefined;
}

export async function hentPersoner({ oppgavegiver: { orgnr } }: Utfoerer): Promise<Person[]> {
  const tilganger = await db().tilgang.findMany({
    where: { orgnr, velgbar: true },
    include: { innsender: { select: { opprettet: true } } },
  });
  const gitte = await db().rolle.findMany({ where: { orgnr, til: null } });
  const personer = tilganger.map(async ({ innsenderId, grunnlag, innsender }) => ({
    innsenderId,
    grunnlag,
    rolle: await rolleFor(innsenderId, { orgnr, grunnlag }),
    foersteInnlogging: innsender.opprettet,
    gitt: gitte.find((rolle) => rolle.innsenderId === innsenderId)?.fra,
  }));
  return (await Promise.all(personer)).sort(
    (a, b) => Number(a.foersteInnlogging) - Number(b.foersteInnlogging),
  );
}
