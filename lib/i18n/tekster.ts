import type { Spraak } from '@/lib/felles/spraak';
import en from '@/messages/en.json';
import nb from '@/messages/nb.json';
import nn from '@/messages/nn.json';

export type Tekster = typeof nb;

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
  nb,
  nn: medBokmaal(nb, nn) as Tekster,
  en: medBokmaal(nb, en) as Tekster,
};

/** Every text of the portal in a language. */
export const tekster = (spraak: Spraak): Tekster => alle[spraak];
