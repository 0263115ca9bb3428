import type { ReactNode } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import type { Bevis } from '@/lib/regneark/innsetting/bevis';
import type { Innsetting } from '@/lib/regneark/innsetting/innsetting';
import { Bevislinje } from './Bevislinje';
import type { Tekstkilde } from './typer';

interface Props {
  innsetting: Innsetting;
  bevis?: readonly Bevis[] | undefined;
  ordning: Ordning;
  spraak: Spraak;
  t: Tekstkilde;
}

/** What has become of the rows of the file, and the proof that none of the amounts was lost. */
export function Innsettingsresultat({ innsetting, bevis, ordning, spraak, t }: Props): ReactNode {
  const { type, rader } = innsetting;
  const endret = type === 'oppdater' ? new Set(innsetting.celler.map(({ radId }) => radId)).size : 0;
  return (
    <div>
      <p>{t(`innsetting.${type}.ferdig`, { nye: rader.length, endret })}</p>
      <Bevislinje bevis={bevis} ordning={ordning} spraak={spraak} t={t} />
    </div>
  );
}
