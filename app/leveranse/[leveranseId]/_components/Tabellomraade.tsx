'use client';

import { Button, Heading } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useMemo, useRef } from 'react';
import type { Autolagring } from '@/components/oppgavetabell/lager/autolagring';
import type { Radlager } from '@/components/oppgavetabell/lager/typer';
import { Oppgavetabell, type Tabellhaandtak } from '@/components/oppgavetabell/Oppgavetabell';
import { Soekefelt } from '@/components/oppgavetabell/Soekefelt';
import { Statuslinje } from '@/components/oppgavetabell/Statuslinje';
import { Styring } from '@/components/oppgavetabell/styring/styring';
import { Utsnittslinje } from '@/components/oppgavetabell/Utsnittslinje';
import type { Svar } from '@/components/kvittering/Skatteetatensvar';
import { tilKolonner } from '@/lib/ordning/kolonner';
import type { Hodelagring } from './hodelagring';
import type { Hodeskjemahandtak } from './Hodeskjema';
import { Feilomraade } from './Feilomraade';
import { Konflikter } from './Konflikter';
import { Kontrollknapp } from './Kontrollknapp';
import { Lagringsstatus } from './Lagringsstatus';
import { useStatustekster, useTabelltekster, useUtsnittstekster } from './tekster';
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
  const utsnittstekster = useUtsnittstekster(lager.ordning);
  const styring = useMemo(() => new Styring(lager), [lager]);
  const tabell = useRef<Tabellhaandtak>(null);
  const feilliste = useRef<HTMLDivElement>(null);
  const gaaTil = (radId: string | undefined, felt?: string): void => {
    if (radId) tabell.current?.gaaTil(radId, felt);
  };
  const fullfoer = (): boolean => tabell.current?.fullfoer() ?? true;
  return (
    <>
      <section aria-labelledby="oppgaver" className={stil['tabell']}>
        <Heading level={2} data-size="2xs" id="oppgaver">
          {t('oppgaver')}
        </Heading>
        {tilbakevisning && <Tilbakevisning svar={tilbakevisning} lager={lager} gaaTil={gaaTil} />}
        <Verktoeylinje leveranse={leveranse} lager={lager} />
        <Konflikter lager={lager} autolagring={autolagring} />
        <Feilomraade styring={styring} liste={feilliste} fullfoer={fullfoer} gaaTil={gaaTil} />
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
          fullfoer={fullfoer}
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
