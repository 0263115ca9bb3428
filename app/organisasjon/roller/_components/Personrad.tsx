'use client';

import { Button } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ROLLER, type Rolle } from '@/lib/leveranse/rolle';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { giRolleHandling, type Rollesvar } from '../actions';
import stil from './roller.module.css';

interface Props {
  orgnr: string;
  innsenderId: string;
  navn: string;
  rolle: Rolle;
  gitt: string | undefined;
  kanEndres: boolean;
}

/** One person and the role, which somebody else may change. */
export function Personrad({ orgnr, innsenderId, navn, rolle, gitt, kanEndres }: Props) {
  const t = useTranslations('roller');
  const svartekst = useSvartekst<Rollesvar>((svar) => t(svar));
  const hydrert = useHydrert();
  const [svar, gi, venter] = useActionState(giRolleHandling, null);
  return (
    <li className={stil['person']}>
      <span>
        {navn} <span className="dempet">{gitt}</span>
      </span>
      {kanEndres ? (
        <form action={gi} className={stil['skjema']}>
          <input type="hidden" name="orgnr" value={orgnr} />
          <input type="hidden" name="innsenderId" value={innsenderId} />
          <select
            key={rolle}
            name="rolle"
            defaultValue={rolle}
            aria-label={t('rolleFor', { navn })}
            disabled={!hydrert}
            className="ds-input"
          >
            {ROLLER.map((verdi) => (
              <option key={verdi} value={verdi}>
                {t(`rolle.${verdi}`)}
              </option>
            ))}
          </select>
          <Button type="submit" variant="secondary" data-size="sm" disabled={!hydrert || venter}>
            {t('endre')}
            <span className="ds-sr-only"> {navn}</span>
          </Button>
        </form>
      ) : (
        <span>{t(`rolle.${rolle}`)}</span>
      )}
      <span role="status">{svar && svartekst(svar)}</span>
    </li>
  );
}
