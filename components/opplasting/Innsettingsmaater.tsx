import { Fieldset, Radio } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import { INNSETTINGSMAATER, type Innsettingsmaate } from '@/lib/regneark/innsetting/innsetting';
import type { Sammenligning } from '@/lib/regneark/innsetting/typer';
import type { Tekstkilde } from './typer';
import stil from './innsetting.module.css';

interface Props {
  sammenligning: Sammenligning;
  valgt: Innsettingsmaate;
  onValg: (maate: Innsettingsmaate) => void;
  t: Tekstkilde;
}

/** What may be done with the rows of the file, each with what it would come to in numbers. */
export function Innsettingsmaater({ sammenligning, valgt, onValg, t }: Props): ReactNode {
  const { plasser, antallITabell, endret, nye, like } = sammenligning;
  const param = {
    fil: plasser.length,
    tabell: antallITabell,
    endret: endret.length,
    nye: nye.length,
    like,
    iTvil: plasser.filter((plass) => plass === 'flertydig').length,
  };
  return (
    <Fieldset data-size="sm" className={stil['maater'] ?? ''}>
      <Fieldset.Legend>{t('innsetting.sporsmaal')}</Fieldset.Legend>
      {INNSETTINGSMAATER.map((maate) => (
        <Radio
          key={maate}
          name="innsettingsmaate"
          value={maate}
          label={t(`innsetting.${maate}.navn`)}
          description={t(`innsetting.${maate}.tall`, param)}
          checked={valgt === maate}
          onChange={() => onValg(maate)}
        />
      ))}
    </Fieldset>
  );
}
