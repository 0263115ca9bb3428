import { Detaljer } from '@/components/ui/Detaljer';
import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { formaterOere, type Oere } from '@/lib/felles/beloep';
import type { Spraak } from '@/lib/felles/spraak';
import type { Bilderad, Differansegruppe } from '@/lib/leveranse/differansebilde';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import stil from './oppsummering.module.css';

interface Props {
  ordningId: string;
  grupper: readonly Differansegruppe[];
  /** Rows that say the same as what was sent, and of those the ones that were not received. */
  like: number;
  ikkeMottatt: number;
}

/** What a correction changes, held against what was sent: counts and sums of each kind, and the rows. */
export function Differanse({ ordningId, grupper, like, ikkeMottatt }: Props) {
  const t = useTranslations('rettelse');
  return (
    <section aria-labelledby="differanse" className={stil['differanse']}>
      <Heading level={2} data-size="2xs" id="differanse">
        {t('tittel')}
      </Heading>
      {grupper.length === 0 && <p>{t('ingen')}</p>}
      {grupper.map((gruppe) => (
        <Gruppe key={gruppe.type} ordningId={ordningId} gruppe={gruppe} />
      ))}
      {like - ikkeMottatt > 0 && <p className="dempet">{t('like', { antall: like - ikkeMottatt })}</p>}
      {ikkeMottatt > 0 && <p className="dempet">{t('ikkeMottatt', { antall: ikkeMottatt })}</p>}
    </section>
  );
}

function Gruppe({ ordningId, gruppe }: { ordningId: string; gruppe: Differansegruppe }) {
  const t = useTranslations('rettelse');
  const spraak = useSpraak();
  const { type, antall, fra, til, rader } = gruppe;
  return (
    <Detaljer
      liten
      aapen={antall <= 5}
      tittel={
        <>
          {t(`gruppe.${type}`, { antall })}
          <span className={`dempet ${stil['tallinje']}`}> · {sumtekst(ordningId, spraak, fra, til)}</span>
        </>
      }
    >
      <ul>
        {rader.map((rad, i) => (
          <Rad key={i} rad={rad} />
        ))}
      </ul>
      {antall > rader.length && <p className="dempet">{t('flere', { antall: antall - rader.length })}</p>}
    </Detaljer>
  );
}

function Rad({ rad: { nummer, hvem, celler } }: { rad: Bilderad }) {
  const t = useTranslations('rettelse');
  const spraak = useSpraak();
  return (
    <li>
      {nummer === undefined ? hvem : t('rad', { nummer, hvem })}
      {celler.map(({ felt, fra, til, nytt }) => (
        <p key={felt.nb} className={stil['tallinje'] ?? ''}>
          {nytt
            ? t('nyttNummer', { felt: felt[spraak] })
            : t('celle', { felt: felt[spraak], fra: fra || t('tom'), til: til || t('tom') })}
        </p>
      ))}
    </li>
  );
}

type Summer = readonly (Oere | undefined)[] | undefined;

/** `Sum utbetalt beløp 5 700 → 5 800`, for each sum. */
function sumtekst(ordningId: string, spraak: Spraak, fra: Summer, til: Summer): string {
  return summerteFelter(ordningMed(ordningId))
    .map((felt, i) => {
      const sider = [fra, til].flatMap((summer) => {
        const sum = summer?.[i];
        return summer ? [sum === undefined ? '–' : formaterOere(sum, felt.desimaler)] : [];
      });
      return `${felt.sum.ledetekst[spraak]} ${sider.join(' → ')}`;
    })
    .join(' · ');
}
