import { type CSSProperties, memo, useCallback, useSyncExternalStore } from 'react';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { visCelle } from '@/lib/ordning/felttyper';
import { alvorFor } from './alvor';
import { useRad } from './bruk';
import { tegnCelle } from './Celle';
import type { Styring } from './styring/styring';
import { tolkRadkode } from './styring/utvalg';
import type { Tabelltekster } from './tekster';
import radknapp from './radknapp.module.css';
import stil from './rutenett.module.css';

interface Props {
  styring: Styring;
  radId: string;
  /** Its place among the rows that are shown. */
  indeks: number;
  /** Its own number, whatever is shown. */
  nummer: number;
  hoeyde: number;
  /**
   * Buttons wait until the row has stood still, but the active row's only until the table is there: a key leads to
   * them. Until then there is not even room for them.
   */
  knapper: 'alltid' | 'aktiv' | 'ingen';
  kolonner: readonly Kolonne[];
  celler: readonly CSSProperties[];
  tekster: Tabelltekster;
}

export const Rad = memo(function Rad(props: Props) {
  const { styring, radId, indeks, nummer, hoeyde, knapper, kolonner, celler, tekster } = props;
  const rad = useRad(styring.lager, radId);
  const hentKode = useCallback(() => styring.radkode(indeks), [styring, indeks]);
  const valg = tolkRadkode(useSyncExternalStore(styring.abonner, hentKode, hentKode));
  if (!rad) return null;
  return (
    <div
      role="row"
      aria-rowindex={indeks + 2}
      className={stil.rad}
      data-aktiv={valg.aktivKol >= 0 || undefined}
      style={{ top: indeks * hoeyde, height: hoeyde }}
    >
      <div role="rowheader" aria-colindex={1} className={stil.radnummer}>
        {nummer}
      </div>
      {kolonner.map((kolonne, kolnr) => {
        const raa = rad.verdier[kolonne.noekkel] ?? '';
        const aktiv = valg.aktivKol === kolnr;
        return tegnCelle({
          kolonne,
          kolnr,
          style: celler[kolnr],
          vist: visCelle(raa, kolonne.felt, styring.lager.kontekst),
          alvor: alvorFor(rad.avvik, kolonne, kolnr),
          dempet: valg.harFokus && raa === '',
          aktiv,
          valgt: kolnr >= valg.fraKol && kolnr <= valg.tilKol,
          skriver: aktiv && valg.skriver,
          haandtak: kolnr === valg.haandtakKol,
        });
      })}
      {/* A plain cell: the gridcells of a row are its columns and nothing else. */}
      {(knapper === 'alltid' || (knapper === 'aktiv' && valg.aktivKol >= 0)) && (
        <div role="cell" aria-colindex={kolonner.length + 2} className={radknapp.handling}>
          <button
            type="button"
            tabIndex={-1}
            className={radknapp.radknapp}
            data-slett
            aria-label={tekster.slettRad(nummer)}
          />
          <button
            type="button"
            tabIndex={-1}
            className={radknapp.radknapp}
            aria-haspopup="menu"
            aria-label={tekster.flereValg(nummer)}
          />
        </div>
      )}
    </div>
  );
});
