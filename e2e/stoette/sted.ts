import type { Page } from '@playwright/test';
import { nyOrganisasjon, type NyOrganisasjon, type Proeveorganisasjon } from '../fixtures/myndigheter';
import { loggInn } from '../handlinger/innlogging';

export interface Besoek {
  page: Page;
  organisasjon: Proeveorganisasjon;
}

/** A page in one state, as somebody sees it. */
export interface Sted {
  /** In words, unlike all others: the name of its picture and of its measurement. */
  navn: string;
  /** Its page, as the app folder spells it. */
  vei: string;
  /** Goes there from the place before it in the journey, until the page is as `navn` says. */
  gaa: (besoek: Besoek) => Promise<unknown>;
}

/** Places that lie on one way: each begins where the one before it ended. */
export interface Reise {
  navn: string;
  /** Not logged in, or as somebody in an organisation other than the usual one. */
  utlogget?: true;
  organisasjon?: NyOrganisasjon;
  steder: readonly Sted[];
}

/** Makes the journey in an organisation of its own, and does something at each place. */
export async function reis(page: Page, reise: Reise, vedSted: (sted: Sted) => Promise<void>): Promise<void> {
  const organisasjon = await nyOrganisasjon(reise.organisasjon);
  if (!reise.utlogget) await loggInn(page, organisasjon.person.pid);
  for (const sted of reise.steder) {
    await sted.gaa({ page, organisasjon });
    await vedSted(sted);
  }
}
