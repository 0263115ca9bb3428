import Link from 'next/link';
import {
  Heading,
  Paragraph,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@/components/ui/ds';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Klartegn } from '@/components/ui/Klartegn';
import { Statusmerke } from '@/components/ui/Statusmerke';
import { formaterOere, type Oere } from '@/lib/felles/beloep';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { harKvittering } from '@/lib/leveranse/status';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordningMed } from '@/lib/ordninger/register';
import type { Kjede } from '@/lib/server/leveranse/hentKjede';
import type { Oversiktsrad } from '@/lib/server/leveranse/hentOversikt';
import stil from './oversikt.module.css';

/** Drafts and deliveries, the latest first. */
export async function Leveransetabell({ leveranser }: { leveranser: readonly Oversiktsrad[] }) {
  const t = await getTranslations('oversikt');
  if (leveranser.length === 0) {
    return (
      <section aria-labelledby="leveranser">
        <Heading level={2} data-size="2xs" id="leveranser">
          {t('leveranser')}
        </Heading>
        <Paragraph className={stil['tom'] ?? ''}>{t('tom')}</Paragraph>
      </section>
    );
  }
  return (
    <section aria-labelledby="leveranser" className={stil['leveranser']}>
      <Heading level={2} data-size="2xs" id="leveranser">
        {t('leveranser')}
      </Heading>
      <div className={stil['rulles']} role="region" aria-labelledby="leveranser" tabIndex={0}>
        {/* The roles are said, so that it stays a table where it is laid out as lines. */}
        <Table
          data-size="sm"
          data-color="neutral"
          role="table"
          aria-labelledby="leveranser"
          className={stil['leveransetabell'] ?? ''}
        >
          <TableHead role="rowgroup">
            <TableRow role="row">
              <TableHeaderCell role="columnheader">{t('ordning')}</TableHeaderCell>
              <TableHeaderCell role="columnheader">{t('inntektsaar')}</TableHeaderCell>
              <TableHeaderCell role="columnheader" className={stil['hoeyre'] ?? ''}>
                {t('antall')}
              </TableHeaderCell>
              <TableHeaderCell role="columnheader" className={stil['hoeyre'] ?? ''}>
                {t('sum')}
              </TableHeaderCell>
              <TableHeaderCell role="columnheader">{t('status')}</TableHeaderCell>
              <TableHeaderCell role="columnheader">{t('endret')}</TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody role="rowgroup">
            {leveranser.map((leveranse) => (
              <Leveranserad key={leveranse.id} leveranse={leveranse} />
            ))}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}

async function Leveranserad({ leveranse }: { leveranse: Oversiktsrad }) {
  const t = await getTranslations('oversikt');
  const format = await getFormatter();
  const spraak = await hentSpraak();
  const ordning = ordningMed(leveranse.ordning);
  const [foerste] = summerteFelter(ordning);
  const sti = harKvittering(leveranse.status)
    ? '/kvittering'
    : leveranse.status === 'utkast'
      ? ''
      : '/status';
  return (
    <TableRow role="row">
      <TableCell role="cell">
        <Link href={`/leveranse/${leveranse.id}${sti}`}>{ordning.navn[spraak]}</Link>
        <Kjedeord kjede={leveranse.kjede} />
      </TableCell>
      <TableCell role="cell" className="tall">
        {leveranse.inntektsaar}
      </TableCell>
      <TableCell role="cell" className={`tall ${stil['hoeyre']}`} data-ord={t('antall')}>
        {leveranse.ingenOppgaver && leveranse.antall === 0
          ? t('ingenOppgaver')
          : format.number(leveranse.antall)}
      </TableCell>
      <TableCell role="cell" className={`tall ${stil['hoeyre']}`}>
        {foerste && leveranse.summer[0] !== undefined
          ? formaterOere(leveranse.summer[0] as Oere, foerste.desimaler)
          : '–'}
      </TableCell>
      <TableCell role="cell">
        <Statusmerke status={leveranse.tilbakevist ? 'tilbakevist' : leveranse.status} />
        {leveranse.klarstatus && <Klartegn status={leveranse.klarstatus} />}
        {leveranse.status === 'utkast' && leveranse.antallFeil > 0 && (
          <span className="dempet"> {t('antallFeil', { antall: leveranse.antallFeil })}</span>
        )}
      </TableCell>
      <TableCell role="cell" className="tall">
        {format.dateTime(leveranse.endret, { dateStyle: 'short', timeStyle: 'short' })}
      </TableCell>
    </TableRow>
  );
}

/** What the delivery corrects, and the last that has corrected it. */
async function Kjedeord({ kjede }: { kjede: Kjede }) {
  const t = await getTranslations('kjede');
  const format = await getFormatter();
  const dag = (tid: Date): string => format.dateTime(tid, { dateStyle: 'long' });
  const rettetAv = kjede.etterfoelgere.findLast((l) => l.utgangspunkt === 'retter' && l.status !== 'utkast');
  const linjer = [
    kjede.utgangspunkt === 'retter' && kjede.forgjenger && t('retter', { dag: dag(kjede.forgjenger.tid) }),
    rettetAv && t('rettetAv', { dag: dag(rettetAv.tid) }),
  ].filter(Boolean);
  return linjer.map((linje) => (
    <div key={String(linje)} className="dempet">
      {linje}
    </div>
  ));
}
