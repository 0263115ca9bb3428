'use client';

import { Button, Heading } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useMemo, useRef } from 'react';
import { Feilliste } from '@/components/oppgavetabell/Feilliste';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Gruppe, Radlager } from '@/components/oppgavetabell/lager/typer';
import { Oppgavetabell, type Tabellhaandtak } from '@/components/oppgavetabell/Oppgavetabell';
import { Soekefelt } from '@/components/oppgavetabell/Soekefelt';
import { Statuslinje } from '@/components/oppgavetabell/Statuslinje';
import { Styring } from '@/components/oppgavetabell/styring/styring';
import { Utsnittslinje } from '@/components/oppgavetabell/Utsnittslinje';
import type { Svar } from '@/components/kvittering/Skatteetatensvar';
import { tilKolonner } from '@/lib/ordning/kolonner';
import type { Hodelagring } from './hodelagring';
import type { Hodeskjemahandtak } from './Hodeskjema';
import { Konflikter } from './Konflikter';
import { Kontrollknapp } from './Kontrollknapp';
import { Lagringsstatus } from './Lagringsstatus';
import { useFeillistetekster, useStatustekster, useTabelltekster, useUtsnittstekster } from './tekster';
import { Tilbakevisning } from './Tilbakevisning';
import type { Leveransefakta } from './useUtkast';
import stil from './utkast.module.css';
import { Verktoeylinje } from './Verktoeylinje';

interface Props {
  leveranse: Leveransefakta;
  lager: Radlager;
  autolagring: Autolagring;
  hodelagring: Hodelagring;
  skjema: RefObject<Hodeskjemahandtak | null>;
  ingenOppgaver: boolean;
  tilbakevisning: Svar | undefined;
}

/** Everything about the rows: what is wrong, the tools, the table, and the bar at the bottom that never leaves. */
export function Tabellomraade(props: Props) {
  const { leveranse, lager, autolagring, hodelagring, skjema, ingenOppgaver, tilbakevisning } = props;
  const t = useTranslations('utkast');
  const tabelltekster = useTabelltekster(lager.ordning);
  const statustekster = useStatustekster();
  const feiltekster = useFeillistetekster(lager.ordning);
  const utsnittstekster = useUtsnittstekster(lager.ordning);
  const styring = useMemo(() => new Styring(lager), [lager]);
  const tabell = useRef<Tabellhaandtak>(null);
  const feilliste = useRef<HTMLDivElement>(null);
  const gaaTil = (radId: string | undefined, felt?: string): void => {
    if (radId) tabell.current?.gaaTil(radId, felt);
  };
  const visGruppe = ({ kode, felt, param }: Gruppe): void => {
    if (!styring.fullfoer()) return;
    const gruppe = { kode, ...(felt !== undefined && { felt }), ...(param && { param }) };
    styring.utsnitt.velg({ gruppe, soek: '' }, () => gaaTil(styring.utsnitt.hentRekkefoelge()[0], felt));
  };
  return (
    <>
      <section aria-labelledby="oppgaver" className={stil['tabell']}>
        <Heading level={2} data-size="2xs" id="oppgaver">
          {t('oppgaver')}
        </Heading>
        {tilbakevisning && <Tilbakevisning svar={tilbakevisning} lager={lager} gaaTil={gaaTil} />}
        <Verktoeylinje leveranse={leveranse} lager={lager} />
        <Konflikter lager={lager} autolagring={autolagring} />
        <div ref={feilliste} tabIndex={-1}>
          <Feilliste lager={lager} tekster={feiltekster} onVis={visGruppe} />
        </div>
        <Utsnittslinje
          utsnitt={styring.utsnitt}
          tekster={utsnittstekster}
          onVisAlle={() => tabell.current?.fokuser()}
        >
          <Soekefelt utsnitt={styring.utsnitt} ledetekst={utsnittstekster.soek} />
        </Utsnittslinje>
        <Oppgavetabell styring={styring} kolonner={kolonnerFor(lager)} tekster={tabelltekster} ref={tabell} />
        <div className={stil['under']}>
          <Button variant="secondary" data-size="sm" onClick={() => tabell.current?.leggTilRad()}>
            {tabelltekster.leggTilRad}
          </Button>
          <details className={stil['hjelp']}>
            <summary>{t('utenNorskNummer')}</summary>
            <p>{t('utenNorskNummerTekst')}</p>
          </details>
        </div>
      </section>
      <div className={stil['bunn']}>
        <Statuslinje lager={lager} spraak="nb" tekster={statustekster} />
        <Lagringsstatus rader={autolagring} hode={hodelagring} />
        <Kontrollknapp
          leveranseId={leveranse.id}
          lager={lager}
          autolagring={autolagring}
          hodelagring={hodelagring}
          ingenOppgaver={ingenOppgaver}
          kontrollerSkjema={() => skjema.current?.kontroller() ?? Promise.resolve(true)}
          fullfoer={() => tabell.current?.fullfoer() ?? true}
          visFeil={() => feilliste.current?.focus()}
        />
      </div>
    </>
  );
}

const kolonner = new Map<string, ReturnType<typeof tilKolonner>>();
/** The same array each time: the table is built anew when its columns change. */
function kolonnerFor({ ordning }: Radlager): ReturnType<typeof tilKolonner> {
  const kjente = kolonner.get(ordning.id) ?? tilKolonner(ordning);
  kolonner.set(ordning.id, kjente);
  return kjente;
}
