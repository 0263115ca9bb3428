import { formaterOere, type Oere } from '@/lib/felles/beloep';
import type { Spraak } from '@/lib/felles/spraak';
import { type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import type { Ordning } from '@/lib/ordning/typer';
import type { Filsum } from './filsum';

/**
 * fil = tabell = sendt = bekreftet. What the file held is the browser's word; the rest is read anew from what is
 * stored: the rows, the bytes of the messages and Skatteetaten's answers. Undefined is what cannot be read.
 */
export interface Bevis {
  /** Of a table that was filled from files. It may have been changed since. */
  fil: Filsum | undefined;
  tabell: Oppsummering;
  sendt: Oppsummering | undefined;
  /** The count in the answers, of all the parts; Skatteetaten confirms no sums. */
  bekreftet: number | undefined;
  /** Every message has the SHA-256 that it had when it was confirmed. */
  uendret: boolean;
  stemmer: boolean;
}

export interface Bevistekster {
  tittel: string;
  antall: string;
  summer: readonly { navn: string; tekst: string }[];
  /** What it all comes to. */
  dom: string;
}

/** Looks a text up by its key under `bevislinje` in messages/*.json. */
type Tekstkilde = (noekkel: string, param?: Record<string, string>) => string;

/** The proof in words: the count, and each sum of the file, the table and the message that was sent. */
export function lagBevistekster(
  ordning: Ordning,
  { fil, tabell, sendt, bekreftet, uendret, stemmer }: Bevis,
  { t, tall, spraak }: { t: Tekstkilde; tall: (antall: number) => string; spraak: Spraak },
): Bevistekster {
  const antall = (n: number | undefined): string => (n === undefined ? t('ukjent') : tall(n));
  const medFil = <V extends number>(
    iFilen: V | undefined,
    iTabellen: V | undefined,
    vis: (v: V) => string,
  ) =>
    iFilen === undefined
      ? { fil: 'ingen', filtegn: '' }
      : { fil: vis(iFilen), filtegn: iFilen === iTabellen ? '=' : '·' };
  const tegn = stemmer ? '=' : '·';
  const somFilen = fil && erSomFilen(ordning, fil, tabell);
  const summer = summerteFelter(ordning).map((felt, i) => {
    const vis = (sum: Oere | undefined): string =>
      sum === undefined ? t('ukjent') : formaterOere(sum, felt.desimaler);
    const navn = felt.sum.ledetekst[spraak];
    const iTabellen = tabell.summer[i];
    const ledd = medFil(fil?.summer[felt.noekkel], iTabellen, vis);
    return {
      navn,
      tekst: t('sum', { navn, ...ledd, tabell: vis(iTabellen), sendt: vis(sendt?.summer[i]), tegn }),
    };
  });
  return {
    tittel: t(somFilen ? 'tittelMedFil' : 'tittel'),
    antall: t('antall', {
      ...medFil(fil?.antall, tabell.antall, antall),
      tabell: antall(tabell.antall),
      sendt: antall(sendt?.antall),
      bekreftet: antall(bekreftet),
      tegn,
    }),
    summer,
    dom: [
      t(!uendret ? 'endret' : stemmer ? 'stemmer' : 'avviker'),
      ...(somFilen === false ? [t('endretEtterFil')] : []),
    ].join(' '),
  };
}

function erSomFilen(ordning: Ordning, fil: Filsum, tabell: Oppsummering): boolean {
  const likeSummer = summerteFelter(ordning).every(({ noekkel }, i) => {
    const iFilen = fil.summer[noekkel];
    return iFilen === undefined || iFilen === tabell.summer[i];
  });
  return likeSummer && fil.antall === tabell.antall;
}
