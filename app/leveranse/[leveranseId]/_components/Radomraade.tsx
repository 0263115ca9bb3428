'use client';

import { Button, ToggleGroup } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { Oppgavetabell, type Tabellhaandtak } from '@/components/oppgavetabell/Oppgavetabell';
import { beholdFokus } from '@/components/oppgavetabell/skjema/behold';
import { Radskjema } from '@/components/oppgavetabell/skjema/Radskjema';
import { Soekefelt } from '@/components/oppgavetabell/Soekefelt';
import type { Styring } from '@/components/oppgavetabell/styring/styring';
import { Utsnittslinje } from '@/components/oppgavetabell/Utsnittslinje';
import { useSpraak } from '@/components/ui/useSpraak';
import type { Spraak } from '@/lib/felles/spraak';
import { tilKolonner } from '@/lib/ordning/kolonner';
import type { Ordning } from '@/lib/ordning/typer';
import { Kolonnehjelp } from './Kolonnehjelp';
import { useRadskjematekster, useTabelltekster, useUtsnittstekster } from './tekster';
import stil from './utkast.module.css';

type Visning = 'skjema' | 'tabell';

interface Props {
  styring: Styring;
  /** Whichever of the two is shown. */
  tabell: RefObject<Tabellhaandtak | null>;
}

/** The rows, as a table or one at a time as a form: the same rows, and the same place among them. */
export function Radomraade({ styring, tabell }: Props) {
  const { ordning } = styring.lager;
  const t = useTranslations('utkast');
  const tekster = useTabelltekster(ordning);
  const utsnittstekster = useUtsnittstekster(ordning);
  const skjematekster = useRadskjematekster();
  const [visning, settVisning] = useState<Visning>('tabell');
  const spraak = useSpraak();
  const kolonner = kolonnerFor(ordning, spraak);
  const bytt = (til: string): void => {
    if (tabell.current?.fullfoer() ?? true) settVisning(til as Visning);
  };
  return (
    <>
      <Utsnittslinje
        utsnitt={styring.utsnitt}
        tekster={utsnittstekster}
        onVisAlle={() => tabell.current?.fokuser()}
      >
        <Soekefelt utsnitt={styring.utsnitt} ledetekst={utsnittstekster.soek} />
        <ToggleGroup
          data-toggle-group={skjematekster.visning}
          value={visning}
          onChange={bytt}
          onMouseDown={beholdFokus}
          data-size="sm"
          className={stil['visning']}
        >
          <ToggleGroup.Item value="skjema">{skjematekster.skjema}</ToggleGroup.Item>
          <ToggleGroup.Item value="tabell">{skjematekster.tabell}</ToggleGroup.Item>
        </ToggleGroup>
        {visning === 'tabell' && <p className={stil['smalt']}>{skjematekster.hint}</p>}
      </Utsnittslinje>
      {visning === 'tabell' ? (
        <Oppgavetabell styring={styring} kolonner={kolonner} tekster={tekster} ref={tabell} />
      ) : (
        <Radskjema
          styring={styring}
          kolonner={kolonner}
          tekster={tekster}
          skjematekster={skjematekster}
          spraak={spraak}
          ref={tabell}
        />
      )}
      <div className={stil['under']}>
        {visning === 'tabell' && (
          <Button
            variant="secondary"
            data-size="sm"
            onMouseDown={beholdFokus}
            onClick={() => tabell.current?.leggTilRad()}
          >
            {tekster.leggTilRad}
          </Button>
        )}
        <Kolonnehjelp ordning={ordning} />
        <details className={stil['hjelp']}>
          <summary>{t('utenNorskNummer')}</summary>
          <p>{t('utenNorskNummerTekst')}</p>
        </details>
      </div>
    </>
  );
}

const kjente = new Map<string, ReturnType<typeof tilKolonner>>();
/** The same array each time: the table is built anew when its columns change. */
function kolonnerFor(ordning: Ordning, spraak: Spraak): ReturnType<typeof tilKolonner> {
  const noekkel = `${ordning.id} ${spraak}`;
  const kolonner = kjente.get(noekkel) ?? tilKolonner(ordning, spraak);
  kjente.set(noekkel, kolonner);
  return kolonner;
}
