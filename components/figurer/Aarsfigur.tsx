import { useFormatter, useTranslations } from 'next-intl';
import { useSpraak } from '@/components/ui/useSpraak';
import { formaterOere, type Oere } from '@/lib/felles/beloep';
import { lengder, prosentendring } from '@/lib/leveranse/figurer/andeler';
import { type Oppsummering, summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import { Figur } from './Figur';
import stil from './figurer.module.css';

interface Props {
  ordningId: string;
  iFjor: Oppsummering;
  iAar: Oppsummering;
}

interface Maal {
  navn: string;
  tall: readonly [iFjor: number | undefined, iAar: number | undefined];
  skriv: (tall: number | undefined) => string;
}

/** Count and sums of this year beside those of last year. */
export function Aarsfigur({ ordningId, iFjor, iAar }: Props) {
  const t = useTranslations('figurer.aar');
  const maal = useMaal(ordningId, iFjor, iAar);
  return (
    <Figur
      tittel={t('tittel')}
      setning={maal.map((m) => (
        <span key={m.navn} className={stil['setning']}>
          <Setning maal={m} />
        </span>
      ))}
      tabell={{
        overskrifter: [t('maal'), t('iFjor'), t('iAar')],
        rader: maal.map(({ navn, tall, skriv }) => [navn, ...tall.map(skriv)]),
      }}
    >
      <div aria-hidden="true" className={stil['par']}>
        {maal.map(({ navn, tall }) => (
          <div key={navn} className={stil['maal']}>
            <span className="dempet">{navn}</span>
            {lengder(tall).map((lengde, i) => (
              <div key={i} className={stil['stolpe']}>
                <span>{t(i === 0 ? 'iFjor' : 'iAar')}</span>
                <svg width="100%" height="14">
                  <rect className={stil[i === 0 ? 'svak' : 'soeyle']} width={`${lengde}%`} height="14" />
                </svg>
              </div>
            ))}
          </div>
        ))}
      </div>
    </Figur>
  );
}

function useMaal(ordningId: string, iFjor: Oppsummering, iAar: Oppsummering): Maal[] {
  const fakta = useTranslations('fakta');
  const format = useFormatter();
  const spraak = useSpraak();
  return [
    {
      navn: fakta('antall'),
      tall: [iFjor.antall, iAar.antall],
      skriv: (tall) => format.number(tall ?? 0),
    },
    ...summerteFelter(ordningMed(ordningId)).map((felt, i): Maal => ({
      navn: felt.sum.ledetekst[spraak],
      tall: [iFjor.summer[i], iAar.summer[i]],
      skriv: (tall) => (tall === undefined ? '–' : formaterOere(tall as Oere, felt.desimaler)),
    })),
  ];
}

function Setning({ maal: { navn, tall, skriv } }: { maal: Maal }) {
  const t = useTranslations('figurer.aar');
  const [fra, til] = tall;
  const prosent = prosentendring(fra, til);
  const type = fra === til ? 'likt' : !prosent ? 'uten' : prosent > 0 ? 'opp' : 'ned';
  return t(type, { navn, fra: skriv(fra), til: skriv(til), prosent: Math.abs(prosent ?? 0) });
}
