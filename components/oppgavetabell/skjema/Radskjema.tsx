'use client';

import { Heading } from '@/components/ui/ds';
import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Kolonne } from '@/lib/ordning/kolonner';
import { useRad, useRekkefoelge, useVisteRader } from '../bruk';
import type { Tabellhaandtak } from '../Oppgavetabell';
import { leggTilRad } from '../styring/innhold';
import { slettRad } from '../styring/rader';
import type { Styring } from '../styring/styring';
import type { Radskjematekster, Tabelltekster } from '../tekster';
import { Radfelter, type Radfelthaandtak } from './Radfelter';
import { Radknapper } from './Radknapper';
import stil from './radskjema.module.css';
import { angreEllerGjenta, useSkjemavindu } from './skjemavindu';

interface Props {
  styring: Styring;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
  skjematekster: Radskjematekster;
  spraak?: Spraak;
  ref?: Ref<Tabellhaandtak>;
}

/** The same rows one at a time, as a form: for phones, for large text, and for those who prefer it. */
export function Radskjema({ styring, kolonner, tekster, skjematekster, spraak = 'nb', ref }: Props) {
  const id = useId();
  const felter = useRef<Radfelthaandtak>(null);
  const overskrift = useRef<HTMLHeadingElement>(null);
  const { lager, utsnitt } = styring;
  const hentPlass = (): number => styring.hentUtvalg().aktiv.rad;
  const plass = useSyncExternalStore(styring.abonner, hentPlass, hentPlass);
  const viste = useVisteRader(utsnitt);
  const totalt = useRekkefoelge(lager).length;
  const radId = viste[plass] ?? '';
  const rad = useRad(lager, radId);
  const melding = useSkjemavindu(styring, kolonner, tekster);

  const lagre = (): boolean => felter.current?.lagre() ?? true;
  const gaaTil = (til: string, felt?: string): void => {
    if (!lagre()) return;
    styring.gaaTilCelle(til, felt);
    felter.current?.fokuser(felt);
  };
  const bla = (steg: 1 | -1): void => {
    if (lagre()) styring.gaaTil({ rad: plass + steg, kol: 0 });
  };
  const nyRad = (): void => {
    if (!lagre()) return;
    leggTilRad(styring);
    felter.current?.fokuser();
  };
  const slett = (): void => {
    slettRad(styring, plass);
    overskrift.current?.focus();
  };
  const tidsreise = (e: KeyboardEvent): void => {
    const vei = angreEllerGjenta(e, lager.hentVerdier(radId) ?? {});
    if (!vei) return;
    e.preventDefault();
    const sted = vei === 'angre' ? lager.angre() : lager.gjenta();
    if (sted) gaaTil(sted.radId, sted.felt);
  };
  useImperativeHandle(ref, () => ({
    gaaTil,
    leggTilRad: nyRad,
    fokuser: () => felter.current?.fokuser(),
    fullfoer: lagre,
  }));

  return (
    <section aria-labelledby={id} className={stil['skjema']} onKeyDown={tidsreise}>
      <Heading level={3} data-size="2xs" id={id} ref={overskrift} tabIndex={-1} aria-live="polite">
        {rad ? skjematekster.rad(utsnitt.nummer(radId), totalt) : skjematekster.ingen}
      </Heading>
      <Radknapper
        tekster={skjematekster}
        foerst={plass <= 0}
        sist={plass >= viste.length - 1}
        tom={!rad}
        onBla={bla}
        onNy={nyRad}
        onSlett={slett}
      />
      {rad && (
        <Radfelter
          key={radId}
          ref={felter}
          styring={styring}
          rad={rad}
          kolonner={kolonner}
          tekster={tekster}
          skjematekster={skjematekster}
          spraak={spraak}
        />
      )}
      <p aria-live="polite" className={stil['skjult']}>
        {melding}
      </p>
    </section>
  );
}
