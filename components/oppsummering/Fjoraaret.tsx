import { Detaljer } from '@/components/ui/Detaljer';
import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useSpraak } from '@/components/ui/useSpraak';
import { formaterOere } from '@/lib/felles/beloep';
import { AARSAVVIK, type Aarsavvik, type AvvikFraIFjor } from '@/lib/leveranse/avvikFraIFjor';
import { identitet, maskertIdentitet } from '@/lib/ordning/masker';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import stil from './oppsummering.module.css';

const VISES = 20;

/** This year beside the last: the years themselves, and what is unusual. It blocks nothing. */
export function Fjoraaret({ children }: { children: ReactNode }) {
  const t = useTranslations('fjoraaret');
  return (
    <section aria-labelledby="fjoraaret" className={stil['differanse']}>
      <Heading level={2} data-size="2xs" id="fjoraaret">
        {t('tittel')}
      </Heading>
      {children}
    </section>
  );
}

interface Props {
  ordningId: string;
  avvik: AvvikFraIFjor;
  umaskert?: boolean;
}

/** What is unusual beside last year: how many of each kind, and which. */
export function Fjoraarsavvik({ ordningId, avvik, umaskert = false }: Props) {
  const t = useTranslations('fjoraaret');
  const funnet = AARSAVVIK.filter((type) => avvik[type].length > 0);
  return (
    <>
      {funnet.length === 0 && <p>{t('ingen')}</p>}
      {funnet.map((type) => (
        <Detaljer key={type} liten tittel={t(type, { antall: avvik[type].length })}>
          <ul>
            {avvik[type].slice(0, VISES).map((rad, i) => (
              <Linje key={i} ordningId={ordningId} rad={rad} umaskert={umaskert} />
            ))}
          </ul>
          {avvik[type].length > VISES && (
            <p className="dempet">{t('flereRader', { antall: avvik[type].length - VISES })}</p>
          )}
        </Detaljer>
      ))}
    </>
  );
}

function Linje({ ordningId, rad, umaskert }: { ordningId: string; rad: Aarsavvik; umaskert: boolean }) {
  const spraak = useSpraak();
  const ordning = ordningMed(ordningId);
  const summer = summerteFelter(ordning).map((felt, i) => {
    const [fra, til] = [rad.fra[i], rad.til[i]].map((sum) =>
      sum === undefined ? '–' : formaterOere(sum, felt.desimaler),
    );
    return `${felt.ledetekst[spraak]} ${fra} → ${til}`;
  });
  return (
    <li className={stil['tallinje'] ?? ''}>
      {(umaskert ? identitet : maskertIdentitet)(ordning, rad.verdier)}: {summer.join(' · ')}
    </li>
  );
}
