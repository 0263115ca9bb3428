import { Paragraph } from '@/components/ui/ds';
import type { ReactNode } from 'react';
import type { Forhaandsvisning, Linje } from './Innsettingslinjer';
import type { Tekstkilde } from './typer';
import stil from './innsetting.module.css';

/** The first cells and rows that would be different, as they are and as they would be. */
export function Innsettingsforhaandsvisning({
  visning: { linjer, antall },
  t,
}: {
  visning: Forhaandsvisning;
  t: Tekstkilde;
}): ReactNode {
  if (linjer.length === 0) return null;
  const flere = antall - linjer.length;
  return (
    // It scrolls, and must do so by keys too.
    <div role="region" aria-label={t('innsetting.liste')} tabIndex={0} className={stil['liste']}>
      <table>
        <thead>
          <tr>
            {(['rad', 'felt', 'fra', 'til'] as const).map((kolonne) => (
              <th key={kolonne} scope="col">
                {t(`innsetting.kolonne.${kolonne}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linjer.map((linje) => (
            <Rad
              key={`${linje.type} ${linje.rad} ${'felt' in linje ? linje.felt : ''}`}
              linje={linje}
              t={t}
            />
          ))}
        </tbody>
      </table>
      {flere > 0 && <Paragraph data-size="sm">{t('innsetting.flere', { antall: flere })}</Paragraph>}
    </div>
  );
}

function Rad({ linje, t }: { linje: Linje; t: Tekstkilde }): ReactNode {
  if (linje.type === 'ny') {
    return (
      <tr>
        <th scope="row">{t('innsetting.ny', { rad: linje.rad })}</th>
        <td colSpan={3}>{linje.innhold}</td>
      </tr>
    );
  }
  const tom = <em>{t('innsetting.tom')}</em>;
  return (
    <tr>
      <th scope="row">{linje.rad}</th>
      <td>{linje.felt}</td>
      <td>{linje.fra || tom}</td>
      <td>{linje.til || tom}</td>
    </tr>
  );
}
