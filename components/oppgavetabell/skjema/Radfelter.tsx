import { Fragment, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { erTom } from '@/lib/ordning/rad';
import type { Valg } from '@/lib/ordning/typer';
import type { Radvisning } from '../lager/typer';
import type { Styring } from '../styring/styring';
import type { Radskjematekster, Tabelltekster } from '../tekster';
import { Alternativvalg } from './Alternativvalg';
import { Radfelt } from './Radfelt';
import stil from './radskjema.module.css';
import { useRadverdier } from './useRadverdier';
import { bytt, fordel, skjulteFelter, valgtAlternativ, type Valgte } from './valg';

export interface Radfelthaandtak {
  lagre(): boolean;
  /** Puts focus in a field; in the first one when it is not shown. */
  fokuser(felt?: string): void;
}

interface Props {
  styring: Styring;
  rad: Radvisning;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
  skjematekster: Radskjematekster;
  spraak: Spraak;
  ref: Ref<Radfelthaandtak>;
}

/** The fields of one row, in the order of the columns, a choice before the first of its fields. */
export function Radfelter({ styring, rad, kolonner, tekster, skjematekster, spraak, ref }: Props) {
  const { lager } = styring;
  const { radId, verdier } = rad;
  const skjema = useRef<HTMLFormElement>(null);
  const gjemt = useRef({});
  const [valgte, settValgte] = useState<Valgte>({});
  // Fields that nobody has come to yet are not wrong, only not written; a row that was there before is all checked.
  const [varTom] = useState(() => erTom(verdier));
  const { form, lagre, sett } = useRadverdier(styring, radId, verdier);
  const { touchedFields } = form.formState;

  useImperativeHandle(ref, () => ({
    lagre,
    fokuser(felt) {
      const finn = (velger: string) => skjema.current?.querySelector<HTMLInputElement>(velger);
      (finn(`[name="${felt ?? ''}"]`) ?? finn('input'))?.focus();
    },
  }));

  const besoekt = (felt: string): boolean => !varTom || Boolean(touchedFields[felt]);
  const avvik = fordel(rad, lager.ordning, besoekt);
  const velg = (valg: Valg, alternativ: string): void => {
    if (!lagre()) return;
    const bytte = bytt(valg, alternativ, lager.hentVerdier(radId) ?? {}, gjemt.current);
    // A choice that the table did not take is not shown as made.
    if (!sett(bytte.celler)) return;
    gjemt.current = bytte.gjemt;
    settValgte((foer) => ({ ...foer, [valg.noekkel]: alternativ }));
  };
  const skjulte = skjulteFelter(lager.ordning, verdier, valgte);
  return (
    <form
      ref={skjema}
      method="post"
      noValidate
      className={stil['felter']}
      onSubmit={(e) => {
        e.preventDefault();
        lagre();
      }}
    >
      {kolonner.map((kolonne) => {
        const felt = kolonne.noekkel;
        const valg = lager.ordning.valg.find((v) => v.alternativer[0]?.felter[0] === felt);
        return (
          <Fragment key={felt}>
            {valg && (
              <div className={stil['valg']}>
                <Alternativvalg
                  gruppe={radId}
                  valg={valg}
                  valgt={valgtAlternativ(valg, verdier, valgte)?.noekkel}
                  avvik={avvik.omValg(valg)}
                  tekster={tekster}
                  skjematekster={skjematekster}
                  spraak={spraak}
                  onVelg={(alternativ) => velg(valg, alternativ)}
                />
              </div>
            )}
            {!skjulte.has(felt) && (
              <Radfelt
                kolonne={kolonne}
                avvik={avvik.omFelt(felt)}
                tekster={tekster}
                felt={form.register(felt, { onBlur: lagre })}
              />
            )}
          </Fragment>
        );
      })}
    </form>
  );
}
