import type { Spraak } from '@/lib/felles/spraak';
import type { Ledd, Ordning } from '@/lib/ordning/typer';
import type { Lesefeil } from '@/lib/regneark/feil';
import type { Kolonnevalg, Lesefakta, Lestkolonne } from '@/lib/regneark/oppsett/typer';
import type { Tekstkilde } from './typer';

/** 0 → A, 26 → AA: as above the columns of a spreadsheet. */
export function bokstav(indeks: number): string {
  const rest = Math.floor(indeks / 26);
  return (rest > 0 ? bokstav(rest - 1) : '') + String.fromCharCode(65 + (indeks % 26));
}

/** What a person calls the column: its heading, with its letter where another of `alle` has the same, or that alone. */
export function kolonnenavn(
  { overskrift, indeks }: Pick<Lestkolonne, 'overskrift' | 'indeks'>,
  alle: Lesefakta['kolonner'],
  t: Tekstkilde,
): string {
  const plass = { bokstav: bokstav(indeks) };
  if (overskrift === '') return t('kolonner.kolonne', plass);
  const flere = alle.filter((annen) => annen.overskrift === overskrift).length > 1;
  return flere ? t('kolonner.likNavn', { ...plass, overskrift }) : overskrift;
}

/** The parts of fields that may stand in columns of their own. */
export const alleLedd = ({ sammensetninger }: Ordning): Ledd[] => sammensetninger.flatMap(({ ledd }) => ledd);

/** What a column is read into, in words. */
export function valgnavn(valg: Kolonnevalg, ordning: Ordning, t: Tekstkilde, spraak: Spraak): string {
  if (valg.slag === 'ingen') return t('kolonner.ingen');
  const [alle, noekkel] =
    valg.slag === 'felt'
      ? [ordning.felter, valg.felt]
      : valg.slag === 'deling'
        ? [ordning.delinger, valg.deling]
        : [alleLedd(ordning), valg.ledd];
  return alle.find((ett) => ett.noekkel === noekkel)?.ledetekst[spraak] ?? noekkel;
}

/** The reader knows no language and names what it looks for in bokmål: here in the language that is shown. */
export function medNavn({ kode, param }: Lesefeil, ordning: Ordning, spraak: Spraak): Lesefeil {
  const navn = {
    forventet: ordning.felter.map((felt) => felt.ledetekst[spraak]).join(', '),
    valgt: ordning.navn[spraak],
  };
  return { kode, param: { ...param, ...navn } };
}

export type Grad = 'sikkert' | 'trolig' | 'usikkert' | 'ubrukt';

/** From here on nobody needs to look. */
const SIKKERT_FRA = 0.9;
/** Below this a person is asked, by `Lestkolonne.sikkerhet`. */
const USIKKERT_UNDER = 0.75;

/** A column that a person is asked about is never sure, and never left out in silence. */
export function grad(
  { indeks, sikkerhet, valg, grunn }: Lestkolonne,
  { spoersmaal }: Pick<Lesefakta, 'spoersmaal'>,
): Grad {
  if (spoersmaal.some((ett) => ett.om === 'kolonne' && ett.indeks === indeks)) return 'usikkert';
  if (valg.slag === 'ingen' && grunn === 'ukjent') return 'ubrukt';
  if (sikkerhet < USIKKERT_UNDER) return 'usikkert';
  return sikkerhet < SIKKERT_FRA ? 'trolig' : 'sikkert';
}
