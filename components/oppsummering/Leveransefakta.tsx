import { useFormatter, useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { formaterOere } from '@/lib/felles/beloep';
import type { Hodeutkast } from '@/lib/leveranse/hode';
import { type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import stil from './oppsummering.module.css';

interface Props {
  ordningId: string;
  oppgavegiver: { navn: string; orgnr: string };
  inntektsaar: number;
  ingenOppgaver: boolean;
  oppsummering: Oppsummering;
  hode: Hodeutkast;
}

/** The delivery in words and numbers, as it will be, or was, sent. */
export function Leveransefakta({
  ordningId,
  oppgavegiver,
  inntektsaar,
  ingenOppgaver,
  oppsummering,
  hode,
}: Props) {
  const t = useTranslations('fakta');
  const format = useFormatter();
  const spraak = useSpraak();
  const ordning = ordningMed(ordningId);
  const kontakt = [hode.navn, hode.telefonnummer, hode.epost, hode.mobilnummer].filter(Boolean).join(' · ');
  return (
    <dl className={stil['fakta']}>
      <Fakta navn={t('oppgavegiver')}>
        {oppgavegiver.navn} <span className="tall dempet">{oppgavegiver.orgnr}</span>
      </Fakta>
      <Fakta navn={t('ordning')}>{ordning.navn[spraak]}</Fakta>
      <Fakta navn={t('inntektsaar')}>{inntektsaar}</Fakta>
      <Fakta navn={t('antall')} stor>
        {ingenOppgaver ? t('ingenOppgaver') : format.number(oppsummering.antall)}
      </Fakta>
      {summerteFelter(ordning).map((felt, i) => (
        <Fakta key={felt.noekkel} navn={felt.sum.ledetekst[spraak]} stor>
          {oppsummering.summer[i] === undefined ? '–' : formaterOere(oppsummering.summer[i], felt.desimaler)}
        </Fakta>
      ))}
      <Fakta navn={t('kontakt')}>{kontakt || '–'}</Fakta>
      {hode.referanse && <Fakta navn={t('referanse')}>{hode.referanse}</Fakta>}
    </dl>
  );
}

function Fakta({ navn, stor, children }: { navn: string; stor?: boolean; children: React.ReactNode }) {
  return (
    <div>
      <dt>{navn}</dt>
      <dd className={stor ? `tall ${stil['stor']}` : undefined}>{children}</dd>
    </div>
  );
}
