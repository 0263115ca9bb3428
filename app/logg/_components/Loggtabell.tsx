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
      <Table data-size="sm" data-color="neutral" aria-label={t('tabell')}>
        <TableHead>
          <TableRow>
            {(['naar', 'hva', 'hvem', 'leveranse', 'detaljer'] as const).map((kolonne) => (
              <TableHeaderCell key={kolonne}>{t(kolonne)}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {linjer.map((linje) => (
            <TableRow key={linje.nr}>
              <TableCell className="tall">
                {format.dateTime(linje.tid, { dateStyle: 'short', timeStyle: 'medium' })}
              </TableCell>
              <TableCell>{ord.hva(linje)}</TableCell>
              <TableCell className="tall">{ord.hvem(linje.innsenderId)}</TableCell>
              <TableCell>
                {linje.leveranseId && (
                  <Link href={`/logg?leveranseId=${linje.leveranseId}`}>{ord.leveranse(linje)}</Link>
                )}
              </TableCell>
              <TableCell className="dempet">{ord.detaljer(linje)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
