'use client';

import {
  Button,
  Heading,
  Input,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@/components/ui/ds';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Felt } from '@/components/ui/Felt';
import { Statusmerke } from '@/components/ui/Statusmerke';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { harKvittering } from '@/lib/leveranse/status';
import type { Ordningsnavn } from '@/lib/ordning/typer';
import { type Soekefeil, type Soekesvar, soekKvitteringHandling } from '../kvitteringssoek';
import stil from './oversikt.module.css';

type Treff = Extract<Soekesvar, { type: 'treff' }>['treff'];

interface Props {
  /** Years that something was sent for, the latest first. */
  aar: readonly number[];
  ordningsnavn: Ordningsnavn;
}

/** Finds what was sent by its ids, its reference or its year. */
export function Kvitteringssoek({ aar, ordningsnavn }: Props) {
  const t = useTranslations('soek');
  const [svar, soek, venter] = useActionState<Soekesvar | null, FormData>(soekKvitteringHandling, null);
  const feiltekst = useSvartekst<Soekefeil>((feil) => t(feil));
  const hydrert = useHydrert();
  const treff = svar?.type === 'treff' ? svar.treff : [];
  const status =
    svar === null || venter
      ? ''
      : svar.type === 'treff'
        ? t('antall', { antall: treff.length })
        : feiltekst(svar.type);
  return (
    <section aria-labelledby="soek">
      <Heading level={2} data-size="2xs" id="soek">
        {t('tittel')}
      </Heading>
      <form action={soek} role="search" aria-labelledby="soek">
        <fieldset disabled={!hydrert} className={stil['soekefelter']}>
          <Felt navn={t('tekst')} hjelp={t('hjelp')}>
            {(kobling) => <Input {...kobling} name="tekst" autoComplete="off" />}
          </Felt>
          <Felt navn={t('aar')}>
            {(kobling) => (
              <Select {...kobling} name="inntektsaar">
                <Select.Option value="">{t('alleAar')}</Select.Option>
                {aar.map((etAar) => (
                  <Select.Option key={etAar} value={etAar}>
                    {etAar}
                  </Select.Option>
                ))}
              </Select>
            )}
          </Felt>
          <Button type="submit" variant="secondary" aria-busy={venter}>
            {t('soek')}
          </Button>
        </fieldset>
      </form>
      <p role="status">{status}</p>
      {treff.length > 0 && <Trefftabell treff={treff} ordningsnavn={ordningsnavn} />}
    </section>
  );
}

function Trefftabell({ treff, ordningsnavn }: { treff: Treff; ordningsnavn: Ordningsnavn }) {
  const t = useTranslations('soek');
  const format = useFormatter();
  return (
    <div className={stil['rulles']} role="region" aria-label={t('treff')} tabIndex={0}>
      <Table
        data-size="sm"
        data-color="neutral"
        role="table"
        aria-label={t('treff')}
        className={stil['trefftabell'] ?? ''}
      >
        <TableHead role="rowgroup">
          <TableRow role="row">
            <TableHeaderCell role="columnheader">{t('ordning')}</TableHeaderCell>
            <TableHeaderCell role="columnheader">{t('sendt')}</TableHeaderCell>
            <TableHeaderCell role="columnheader">{t('ider')}</TableHeaderCell>
            <TableHeaderCell role="columnheader">{t('status')}</TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody role="rowgroup">
          {treff.map(({ id, ordning, inntektsaar, status, sendt, kvitteringer }) => (
            <TableRow role="row" key={id}>
              <TableCell role="cell">
                <Link href={`/leveranse/${id}/${harKvittering(status) ? 'kvittering' : 'status'}`}>
                  {ordningsnavn[ordning]} {inntektsaar}
                </Link>
              </TableCell>
              <TableCell role="cell" className="tall">
                {sendt && format.dateTime(sendt, { dateStyle: 'short', timeStyle: 'short' })}
              </TableCell>
              <TableCell role="cell">
                {kvitteringer.map(({ dialogId, forsendelseId }) => (
                  <div key={forsendelseId}>
                    <code>{dialogId}</code>
                    <br />
                    <code>{forsendelseId}</code>
                  </div>
                ))}
              </TableCell>
              <TableCell role="cell">
                <Statusmerke status={status} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
