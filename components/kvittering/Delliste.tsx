import { Heading, Tag } from '@/components/ui/ds';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Delfigur } from '../figurer/Delfigur';
import { formaterOere, type Oere } from '@/lib/felles/beloep';
import { masker } from '@/lib/felles/masker';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import { useSpraak } from '../ui/useSpraak';
import oppsummering from '../oppsummering/oppsummering.module.css';
import { Kvitteringsid } from './Kvitteringsid';
import stil from './kvittering.module.css';
import { Skatteetatensvar, type Svar } from './Skatteetatensvar';

type Farge = 'neutral' | 'info' | 'warning' | 'success' | 'danger';
const FARGE = {
  klar: 'neutral',
  venter: 'info',
  ukjent: 'warning',
  maa_avklares: 'warning',
  mottatt: 'success',
  tilbakevist: 'danger',
  avbrutt: 'danger',
} as const satisfies Record<string, Farge>;

const IKKE_MOTTATT: readonly string[] = ['tilbakevist', 'avbrutt'];

export interface Delvisning {
  id: string;
  del: number;
  deler: number;
  foersteOppgave: number;
  antall: number;
  /** In øre. */
  summer: readonly number[];
  sha256: string;
  tilstand: keyof typeof FARGE;
  feilsvar: Svar | undefined;
  radavvik: readonly { oppgave: number; melding: string | undefined }[];
  kvittering: { dialogId: string; forsendelseId: string; antallOppgaver: number | null } | null;
  /** In place of a receipt, where Skatteetaten told a person that it has the part. */
  avklaring: { svar: string; referanse: string } | undefined;
}

interface Props {
  ordningId: string;
  deler: readonly Delvisning[];
  /** What can be done with a part that was not received. */
  knapp?: (del: number) => ReactNode;
  umaskert?: boolean;
}

/** A delivery that went in several messages: what became of each, with its ids, and of a refused one why. */
export function Delliste({ ordningId, deler, knapp, umaskert = false }: Props) {
  const t = useTranslations('deler');
  const vis: Vis = (tekst) => (umaskert ? tekst : masker(tekst));
  return (
    <section aria-labelledby="deler">
      <Heading level={2} data-size="2xs" id="deler">
        {t('tittel', { deler: deler.length })}
      </Heading>
      <Delfigur
        deler={deler.map(({ id, del, antall, tilstand }) => ({
          id,
          del,
          antall,
          mottatt: tilstand === 'mottatt',
          status: t(`tilstand.${tilstand}`),
          farge: FARGE[tilstand],
        }))}
      />
      <ol className={stil['deler']}>
        {deler.map((del) => (
          <li key={del.id}>
            <Heading level={3} data-size="2xs">
              {t('del', { del: del.del, deler: del.deler })}{' '}
              <Tag data-color={FARGE[del.tilstand]} data-size="sm">
                {t(`tilstand.${del.tilstand}`)}
              </Tag>
            </Heading>
            <Delfakta ordningId={ordningId} del={del} vis={vis} />
            {del.tilstand === 'tilbakevist' && <Avslag del={del} vis={vis} umaskert={umaskert} />}
            {IKKE_MOTTATT.includes(del.tilstand) && knapp?.(del.del)}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Vis = (tekst: string) => string;

function Delfakta({ ordningId, del, vis }: { ordningId: string; del: Delvisning; vis: Vis }) {
  const t = useTranslations('deler');
  const kvittering = useTranslations('kvittering');
  const avklaring = useTranslations('avklaring');
  const format = useFormatter();
  const spraak = useSpraak();
  const bekreftet = del.kvittering?.antallOppgaver;
  return (
    <dl className={oppsummering['fakta']}>
      <div>
        <dt>{t('rader')}</dt>
        <dd>
          {t('fraTil', {
            fra: format.number(del.foersteOppgave + 1),
            til: format.number(del.foersteOppgave + del.antall),
            antall: format.number(del.antall),
          })}
        </dd>
      </div>
      {summerteFelter(ordningMed(ordningId)).map((felt, i) => (
        <div key={felt.noekkel}>
          <dt>{felt.sum.ledetekst[spraak]}</dt>
          <dd className="tall">{formaterOere((del.summer[i] ?? 0) as Oere, felt.desimaler)}</dd>
        </div>
      ))}
      {del.kvittering && (
        <>
          <Kvitteringsid navn={kvittering('dialogId')} verdi={del.kvittering.dialogId} />
          <Kvitteringsid navn={kvittering('forsendelseId')} verdi={del.kvittering.forsendelseId} />
        </>
      )}
      {del.avklaring?.svar === 'har' && (
        <div>
          <dt>{avklaring('referanse')}</dt>
          <dd>{vis(del.avklaring.referanse)}</dd>
        </div>
      )}
      {bekreftet !== null && bekreftet !== undefined && (
        <div>
          <dt>{t('bevis')}</dt>
          <dd>
            {t(bekreftet === del.antall ? 'bevisStemmer' : 'bevisAvviker', {
              sendt: format.number(del.antall),
              bekreftet: format.number(bekreftet),
            })}
          </dd>
        </div>
      )}
      <div>
        <dt>{kvittering('fingeravtrykk')}</dt>
        <dd className="dempet">{del.sha256}</dd>
      </div>
    </dl>
  );
}

/** Why a part was refused, at its oppgaver where that is certain. */
function Avslag({ del, vis, umaskert }: { del: Delvisning; vis: Vis; umaskert: boolean }) {
  const t = useTranslations('deler');
  return (
    <>
      {del.radavvik.length > 0 && (
        <ul>
          {del.radavvik.map(({ oppgave, melding }, i) => (
            <li key={i}>{t('oppgave', { oppgave, melding: melding ? vis(melding) : t('utenMelding') })}</li>
          ))}
        </ul>
      )}
      {del.feilsvar && <Skatteetatensvar svar={del.feilsvar} umaskert={umaskert} />}
    </>
  );
}
