import type { Spraak } from '@/lib/felles/spraak';
import en from '@/messages/en.json';
import feilside from '@/messages/feilside.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';

/** The words of a page that failed stand alone: where not even the layout could be made, they are all that is fetched. */
export type Tekster = typeof nb & { feilside: (typeof feilside)['nb'] };

type Gren = { readonly [noekkel: string]: string | Gren };

/** What has not been translated yet is better read in bokmål than as the name of its key. */
function medBokmaal(fra: Gren, til: Gren): Gren {
  return Object.fromEntries(
    Object.entries(fra).map(([noekkel, bokmaal]) => {
      const oversatt = til[noekkel];
      if (typeof bokmaal === 'string') return [noekkel, typeof oversatt === 'string' ? oversatt : bokmaal];
      return [noekkel, medBokmaal(bokmaal, typeof oversatt === 'object' ? oversatt : {})];
    }),
  );
}

const alle: Readonly<Record<Spraak, Tekster>> = {
  nb: { ...nb, feilside: feilside.nb },
  nn: { ...(medBokmaal(nb, nn) as typeof nb), feilside: feilside.nn },
  en: { ...(medBokmaal(nb, en) as typeof nb), feilside: feilside.en },
};

/** Every text of the portal in a language. */
export const tekster = (spraak: Spraak): Tekster => alle[spraak];
