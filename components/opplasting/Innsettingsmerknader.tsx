import { List } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import type { Innsettingsmaate } from '@/lib/regneark/innsetting/innsetting';
import type { Sammenligning } from '@/lib/regneark/innsetting/typer';
import { radnumre } from './Innsettingslinjer';
import type { Tekstkilde } from './typer';
import stil from './innsetting.module.css';

interface Props {
  maate: Innsettingsmaate;
  sammenligning: Sammenligning;
  /** Names of the columns that the file lacks. */
  manglende: readonly string[];
  t: Tekstkilde;
}

/** Ambiguous identities that are written out; the number of them is said in any case. */
const VIS_INNTIL = 5;

/** What a person would not see from the numbers: rows that go away, come twice, or are left alone. */
export function Innsettingsmerknader(props: Props): ReactNode {
  const linjer = merknader(props);
  if (linjer.length === 0) return null;
  return (
    <List.Unordered className={stil['merknader'] ?? ''} data-size="sm">
      {linjer.map((linje) => (
        <List.Item key={linje}>{linje}</List.Item>
      ))}
    </List.Unordered>
  );
}

function merknader({ maate, sammenligning, manglende, t }: Props): string[] {
  const { plasser, endret, borte, flertydige } = sammenligning;
  if (maate === 'leggTil') {
    const kjente = plasser.filter((plass) => plass !== 'ny').length;
    return kjente > 0 ? [t('innsetting.dobbelt', { antall: kjente })] : [];
  }
  if (maate === 'erstatt') {
    if (borte.length === 0) return [];
    return [t('innsetting.borte', { antall: borte.length, rader: radnumre(borte) })];
  }
  const toemt = endret.reduce((sum, rad) => sum + rad.celler.filter(({ til }) => til === '').length, 0);
  return [
    ...(toemt > 0 ? [t('innsetting.toemt', { antall: toemt })] : []),
    ...(manglende.length > 0 ? [t('innsetting.manglende', { kolonner: manglende.join(', ') })] : []),
    ...(borte.length > 0 ? [t('innsetting.staar', { antall: borte.length })] : []),
    ...flertydige
      .slice(0, VIS_INNTIL)
      .map(({ radnumre: fil, tabellrader }) =>
        t('innsetting.flertydig', { fil: radnumre(fil), tabell: radnumre(tabellrader) }),
      ),
    ...(flertydige.length > VIS_INNTIL
      ? [t('innsetting.flereFlertydige', { antall: flertydige.length - VIS_INNTIL })]
      : []),
  ];
}
