import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import stil from './figurer.module.css';

interface Props {
  tittel: string;
  /** What the picture shows, said; nobody needs to see it. */
  setning: ReactNode;
  /** The drawing, which is hidden from screen readers. */
  children: ReactNode;
  /** Headings and rows of the same numbers. */
  tabell: { overskrifter: readonly string[]; rader: readonly (readonly string[])[] };
}

/** A picture with its point in words, and its numbers as a table. Drawn on the server; no script. */
export function Figur({ tittel, setning, children, tabell }: Props) {
  const t = useTranslations('figurer');
  const id = useId();
  return (
    <figure className={stil['figur']} aria-labelledby={id}>
      <figcaption>
        <strong id={id}>{tittel}</strong>
        <p>{setning}</p>
      </figcaption>
      {children}
      <details className={stil['tall']}>
        <summary>{t('visTabell')}</summary>
        <div className={stil['rulles']} role="region" aria-labelledby={id} tabIndex={0}>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                {tabell.overskrifter.map((overskrift) => (
                  <th key={overskrift} scope="col">
                    {overskrift}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tabell.rader.map((rad, i) => (
                <tr key={i}>
                  {rad.map((celle, j) => (
                    <td key={j}>{celle}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
