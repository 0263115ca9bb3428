import type { Ordning } from '@/lib/ordning/typer';
import { GRENSER } from '../grenser';
import { normaliser } from '../normaliser';
import { type Kolonnegrunnlag, lovlig } from './kolonneforslag';
import type { Endretfil, HusketOppsett, Kolonnevalg, Lesefakta } from './typer';

const kanHuskes = (overskrift: string): boolean =>
  normaliser(overskrift) !== '' && overskrift.length <= GRENSER.navn;

/** What to remember for the organisation's next file: headings and choices, never what a cell holds. */
export const tilHusket = ({ kolonner, desimaltegn, datoform }: Lesefakta): HusketOppsett => ({
  kolonner: kolonner
    .map(({ overskrift, valg }) => ({ overskrift: overskrift.trim(), valg }))
    .filter(({ overskrift }) => kanHuskes(overskrift)),
  ...(desimaltegn && { desimaltegn: desimaltegn.verdi }),
  ...(datoform && { datoform: datoform.verdi }),
});

/** What is remembered of each column, by its heading; the first of equal headings is the first that was remembered. */
export function huskede(
  kolonner: readonly Pick<Kolonnegrunnlag, 'indeks' | 'overskrift'>[],
  ordning: Ordning,
  husket: HusketOppsett | undefined,
): Map<number, Kolonnevalg> {
  const ut = new Map<number, Kolonnevalg>();
  if (!husket) return ut;
  const igjen = [...husket.kolonner];
  for (const { indeks, overskrift } of kolonner) {
    const navn = normaliser(overskrift);
    const plass = navn === '' ? -1 : igjen.findIndex((kolonne) => normaliser(kolonne.overskrift) === navn);
    const [treff] = plass === -1 ? [] : igjen.splice(plass, 1);
    if (treff && lovlig(ordning, treff.valg)) ut.set(indeks, treff.valg);
  }
  return ut;
}

/** How the headings differ from those that were remembered; undefined when they do not. */
export function finnEndret(
  overskrifter: readonly string[],
  husket: HusketOppsett | undefined,
): Endretfil | undefined {
  if (!husket) return undefined;
  const naa = new Set(overskrifter.map(normaliser));
  const foer = new Map(husket.kolonner.map(({ overskrift }) => [normaliser(overskrift), overskrift]));
  const nye = overskrifter.filter((overskrift) => kanHuskes(overskrift) && !foer.has(normaliser(overskrift)));
  const borte = [...foer].flatMap(([navn, overskrift]) => (naa.has(navn) ? [] : [overskrift]));
  return nye.length + borte.length > 0 ? { nye, borte } : undefined;
}
