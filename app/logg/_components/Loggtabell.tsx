import Link from 'next/link';
import {
  Paragraph,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { Logglinje } from '@/lib/server/hendelse/hentLogg';
import type { Loggord } from '../loggord';
import stil from './logg.module.css';

interface Props {
  linjer: readonly Logglinje[];
  ord: Loggord;
}

export async function Loggtabell({ linjer, ord }: Props) {
  const t = await getTranslations('logg');
  const format = await getFormatter();
  if (linjer.length === 0) return <Paragraph>{t('tom')}</Paragraph>;
  return (
    <div className={stil['rulles']} role="region" aria-label={t('tabell')} tabIndex={0}>
      <Table
        data-size="sm"
        data-color="neutral"
        role="table"
        aria-label={t('tabell')}
        className={stil['loggtabell'] ?? ''}
      >
        <TableHead role="rowgroup">
          <TableRow role="row">
            {(['naar', 'hva', 'hvem', 'leveranse', 'detaljer'] as const).map((kolonne) => (
              <TableHeaderCell role="columnheader" key={kolonne}>
                {t(kolonne)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {linjer.map((linje) => (
            <TableRow role="row" key={linje.nr}>
              <TableCell role="cell" className="tall">
                {format.dateTime(linje.tid, { dateStyle: 'short', timeStyle: 'medium' })}
              </TableCell>
              <TableCell role="cell">{ord.hva(linje)}</TableCell>
              <TableCell role="cell" className="tall">
                {ord.hvem(linje.innsenderId)}
              </TableCell>
              <TableCell role="cell">
                {linje.leveranseId && (
                  <Link href={`/logg?leveranseId=${linje.leveranseId}`}>{ord.leveranse(linje)}</Link>
                )}
              </TableCell>
              <TableCell role="cell" className="dempet">
                {ord.detaljer(linje)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
