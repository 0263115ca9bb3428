import { useFormatter, useTranslations } from 'next-intl';
import { andeler } from '@/lib/leveranse/figurer/andeler';
import { Figur } from './Figur';
import stil from './figurer.module.css';

interface Props {
  deler: readonly {
    id: string;
    del: number;
    antall: number;
    mottatt: boolean;
    /** What has become of it, in words, and the colour of that. */
    status: string;
    farge: string;
  }[];
}

/** Wide enough for its number. */
const PLASS_TIL_TALL = 5;

/** The parts of a delivery as one bar, each as wide as it has oppgaver, by what has become of it. */
export function Delfigur({ deler }: Props) {
  const t = useTranslations('figurer.deler');
  const format = useFormatter();
  const mottatte = deler.filter(({ mottatt }) => mottatt);
  const sum = (liste: Props['deler']): number => liste.reduce((antall, del) => antall + del.antall, 0);
  const plasser = andeler(deler.map(({ antall }) => antall));
  const statuser = [...new Map(deler.map(({ status, farge }) => [status, farge]))];
  return (
    <Figur
      tittel={t('tittel')}
      setning={t('setning', {
        mottatt: mottatte.length,
        deler: deler.length,
        oppgaver: sum(mottatte),
        alle: sum(deler),
      })}
      tabell={{
        overskrifter: [t('del'), t('oppgaver'), t('status')],
        rader: deler.map(({ del, antall, status }) => [String(del), format.number(antall), status]),
      }}
    >
      <svg aria-hidden="true" className={stil['deler']} width="100%" height="36">
        {deler.map(({ id, del, status, farge, mottatt }, i) => {
          const { start = 0, bredde = 0 } = plasser[i] ?? {};
          return (
            <g key={id} data-color={farge} className={mottatt ? stil['ferdig'] : stil['uferdig']}>
              <title>{`${t('del')} ${del}: ${status}`}</title>
              <rect x={`${start}%`} width={`${bredde}%`} y="1" height="34" />
              {bredde >= PLASS_TIL_TALL && (
                <text x={`${start + bredde / 2}%`} y="24">
                  {del}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <ul aria-hidden="true" className={stil['tegnforklaring']}>
        {statuser.map(([status, farge]) => (
          <li key={status} data-color={farge}>
            {status}
          </li>
        ))}
      </ul>
    </Figur>
  );
}
