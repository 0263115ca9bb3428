'use client';

import { Alert, Label, Link } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useHydrert } from '@/components/ui/useHydrert';
import { Valgfelt } from '@/components/ui/Valgfelt';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { OMFANG, type Omfang } from '@/lib/leveranse/utgangspunkt';
import { velgOmfangHandling } from '../actions';
import stil from './bekreftelse.module.css';

interface Props {
  leveranseId: string;
  valgt: Omfang;
  /** Oppgaver that each choice sends. */
  antall: Readonly<Record<Omfang, number>>;
  /** Skatteetaten's page with the form that can delete. */
  skjemaside: string;
}

/** All rows or only the changed ones, and what is known, and not, about what becomes of them. */
export function Omfangsvalg({ leveranseId, valgt, antall, skjemaside }: Props) {
  const t = useTranslations('rettelse');
  const ruter = useRouter();
  const [venter, start] = useTransition();
  const [oensket, settOensket] = useState(valgt);
  const feiltekst = useSvartekst<'feilet' | 'for_mange'>((feil) => t(feil));
  const [feil, settFeil] = useState<'feilet' | 'for_mange'>();
  const hydrert = useHydrert();
  const velg = (omfang: Omfang): void => {
    settOensket(omfang);
    start(async () => {
      const svar = await velgOmfangHandling({ leveranseId, omfang });
      const gikk = svar.type === 'ok' && svar.verdi.ok;
      settFeil(gikk ? undefined : svar.type === 'for_mange' ? svar.type : 'feilet');
      if (!gikk) settOensket(valgt);
      ruter.refresh();
    });
  };
  return (
    <fieldset disabled={!hydrert} className={stil['skjema']} aria-busy={venter}>
      <div role="radiogroup" aria-labelledby="omfang" className={stil['valg']}>
        <Label asChild>
          <span id="omfang">{t('omfang')}</span>
        </Label>
        {OMFANG.map((omfang) => (
          <Valgfelt
            key={omfang}
            type="radio"
            name="omfang"
            value={omfang}
            navn={t(`${omfang}.navn`)}
            hjelp={t(`${omfang}.tekst`, { antall: antall[omfang] })}
            checked={oensket === omfang}
            onChange={() => velg(omfang)}
          />
        ))}
      </div>
      <p role="status">{!venter && t('sendes', { antall: antall[valgt] })}</p>
      {feil && (
        <Alert data-color="danger" role="alert">
          {feiltekst(feil)}
        </Alert>
      )}
      <p className="dempet">
        {t('vites')} {t('slettes')} <Link href={skjemaside}>{t('skjema')}</Link>
      </p>
    </fieldset>
  );
}
