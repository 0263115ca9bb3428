import { Heading } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ordningMed } from '@/lib/ordninger/register';
import type { Avviksgruppe } from '@/lib/ordning/tabellregler';
import { useAvvikstekst } from './avvikstekst';
import stil from './oppsummering.module.css';

interface Props {
  ordningId: string;
  tittel: string;
  id: string;
  grupper: readonly Avviksgruppe[];
  /** More lines of the same list, such as errors in the contact form. */
  children?: ReactNode;
}

/** Errors or warnings, one line a kind with the number of rows. Nothing when there is nothing. */
export function Feilgrupper({ ordningId, tittel, id, grupper, children }: Props) {
  const tekst = useAvvikstekst(ordningMed(ordningId));
  const t = useTranslations('felles');
  const harBarn = Array.isArray(children) ? children.length > 0 : Boolean(children);
  if (grupper.length === 0 && !harBarn) return null;
  return (
    <section aria-labelledby={id} className={stil['funn']} data-alvor={id}>
      <Heading level={2} data-size="2xs" id={id}>
        {tittel}
      </Heading>
      <ul>
        {grupper.map((gruppe) => (
          <li key={`${gruppe.kode} ${gruppe.felt ?? ''}`}>
            {tekst.kort(gruppe)}
            {gruppe.radIder.length > 0 && (
              <span className="dempet"> · {t('rader', { antall: gruppe.radIder.length })}</span>
            )}
            <p>{tekst.lang(gruppe)}</p>
          </li>
        ))}
        {children}
      </ul>
    </section>
  );
}
