import type { Spraak } from '@/lib/felles/spraak';
import type { Avvik, Ordning } from '@/lib/ordning/typer';

export type Vist = Pick<Avvik, 'kode' | 'felt' | 'param'>;

/** Looks a text up by its key under `avvik` in messages/*.json, on a page or on the server. */
type Avvikskilde = (noekkel: never, verdier: never) => string;

export interface Avviksord {
  /** One line for its kind. */
  kort(avvik: Vist): string;
  /** What is wrong, why, and what to do. */
  lang(avvik: Vist): string;
}

/** The words of a rule, about the fields of an ordning. */
export function lagAvviksord(t: Avvikskilde, ordning: Ordning, spraak: Spraak): Avviksord {
  const ord = (avvik: Vist, form: 'kort' | 'lang'): string => {
    const felt = ordning.felter.find(({ noekkel }) => noekkel === avvik.felt)?.ledetekst[spraak] ?? '';
    return t(`${avvik.kode}.${form}` as never, { felt, ...avvik.param } as never);
  };
  return { kort: (avvik) => ord(avvik, 'kort'), lang: (avvik) => ord(avvik, 'lang') };
}
