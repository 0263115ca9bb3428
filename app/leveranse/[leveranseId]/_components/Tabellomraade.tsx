'use client';

import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import type { Tabellhaandtak } from '@/components/oppgavetabell/Oppgavetabell';
import { Statuslinje } from '@/components/oppgavetabell/Statuslinje';
import { Styring } from '@/components/oppgavetabell/styring/styring';
import { useSpraak } from '@/components/ui/useSpraak';
import type { Svar } from '@/components/kvittering/Skatteetatensvar';
import type { HusketOppsett } from '@/lib/regneark/oppsett/typer';
import type { Hodelagring } from './hodelagring';
import type { Hodeskjemahandtak } from './Hodeskjema';
import { Feilomraade } from './Feilomraade';
import { Konflikter } from './Konflikter';
import { Kontrollknapp } from './Kontrollknapp';
import { Lagringsstatus } from './Lagringsstatus';
import { Feilnedlasting, Nedlasting } from './Nedlasting';
import { Radomraade } from './Radomraade';
import { Samtidig } from './Samtidig';
import type { Samtidighet } from './samtidighet';
import { useStatustekster } from './tekster';
import { Tilbakevisning } from './Tilbakevisning';
import type { Leveransefakta } from './aapneUtkast';
import stil from './utkast.module.css';
import { useRadlenke } from './useRadlenke';
import { Verktoeylinje } from './Verktoeylinje';

interface Props {
  leveranse: Leveransefakta;
  lager: Radlager;
  autolagring: Autolagring;
  samtidighet: Samtidighet;
  hodelagring: Hodelagring;
  skjema: RefObject<Hodeskjemahandtak | null>;
  ingenOppgaver: boolean;
  husket: HusketOppsett | undefined;
  tilbakevisning: Svar | undefined;
}

/** Everything about the rows: what is wrong, the tools, the table, and the bar at the bottom that never leaves. */
export function Tabellomraade(props: Props) {
  const { leveranse, lager, autolagring, hodelagring, skjema, ingenOppgaver, tilbakevisning } = props;
  const t = useTranslations('utkast');
  const statustekster = useStatustekster();
  const styring = useMemo(() => new Styring(lager), [lager]);
  useEffect(() => lager.skriving.registrer(() => styring.skriverI()), [lager, styring]);
  const tabell = useRef<Tabellhaandtak>(null);
  const feilliste = useRef<HTMLDivElement>(null);
  const gaaTil = (radId: string | undefined, felt?: string): void => {
    if (radId) tabell.current?.gaaTil(radId, felt);
  };
  useRadlenke(lager, gaaTil);
  const fullfoer = (): boolean => tabell.current?.fullfoer() ?? true;
  const nedlasting = { leveranseId: leveranse.id, autolagring, fullfoer };
  return (
    <>
      <section aria-labelledby="oppgaver" className={stil['tabell']}>
        <Heading level={2} data-size="2xs" id="oppgaver">
          {t('oppgaver')}
        </Heading>
        {tilbakevisning && <Tilbakevisning svar={tilbakevisning} lager={lager} gaaTil={gaaTil} />}
        <Verktoeylinje leveranse={leveranse} lager={lager} husket={props.husket} />
        <Konflikter lager={lager} autolagring={autolagring} />
        <Feilomraade styring={styring} liste={feilliste} fullfoer={fullfoer} gaaTil={gaaTil} />
        <Feilnedlasting lager={lager} {...nedlasting} />
        <p className={stil['paaPapir']}>{useTranslations('utskrift')('utkast')}</p>
        <Radomraade styring={styring} tabell={tabell} />
        <Nedlasting {...nedlasting} />
      </section>
      <div className={stil['bunn']}>
        <Statuslinje lager={lager} spraak={useSpraak()} tekster={statustekster} />
        <div className={stil['tilstand']}>
          <Lagringsstatus rader={autolagring} hode={hodelagring} />
          <Samtidig samtidighet={props.samtidighet} />
        </div>
        <Kontrollknapp
          leveranseId={leveranse.id}
          lager={lager}
          autolagring={autolagring}
          hodelagring={hodelagring}
          ingenOppgaver={ingenOppgaver}
          kontrollerSkjema={() => skjema.current?.kontroller() ?? Promise.resolve(true)}
          fullfoer={fullfoer}
          visFeil={() => feilliste.current?.focus()}
        />
      </div>
    </>
  );
}
