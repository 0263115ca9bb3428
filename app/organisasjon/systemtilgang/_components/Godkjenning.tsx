'use client';

import { Alert, Button, Heading, Tag } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import { useHydrert } from '@/components/ui/useHydrert';
import { useSvartekst } from '@/components/ui/useSvartekst';
import type { Ordningstilgang } from '@/lib/leveranse/systemtilgang';
import { beOmTilgangHandling, type Tilgangsfeil } from '../actions';
import { Delelenke } from './Delelenke';
import stil from './systemtilgang.module.css';

const FARGE = {
  godkjent: 'success',
  kanskje: 'success',
  venter: 'info',
  ukjent: 'warning',
  ingen: 'neutral',
  mangler_rett: 'warning',
  avvist: 'danger',
  nektet: 'danger',
  utloept: 'warning',
  slettet: 'warning',
} as const satisfies Record<Ordningstilgang, string>;

const KAN_BES_OM = ['ingen', 'mangler_rett', 'kanskje', 'avvist', 'nektet', 'utloept', 'slettet'] as const;
type KanBesOm = (typeof KAN_BES_OM)[number];
const kanBesOm = (status: Ordningstilgang): status is KanBesOm =>
  (KAN_BES_OM as readonly string[]).includes(status);

interface Props {
  id: string;
  tittel: string;
  status: Ordningstilgang;
  bekreftUrl: string | undefined;
  organisasjon: { orgnr: string; navn: string };
  /** What the form asks for. */
  felt: Record<string, string>;
  children?: ReactNode;
}

/** How one approval stands, what to do about it, and who can. */
export function Godkjenning({ id, tittel, status, bekreftUrl, organisasjon, felt, children }: Props) {
  const t = useTranslations('tilgangsside');
  const feilord = useTranslations('systemtilgang.feil');
  const feiltekst = useSvartekst<Tilgangsfeil>((feil) => feilord(feil));
  const hydrert = useHydrert();
  const [feil, be, venter] = useActionState(beOmTilgangHandling, null);
  return (
    <section aria-labelledby={`godkjenning-${id}`} className={stil['ordning']}>
      <div className={stil['tittel']}>
        <Heading level={3} data-size="2xs" id={`godkjenning-${id}`}>
          {tittel}
        </Heading>
        <Tag data-size="sm" data-color={FARGE[status]}>
          {t(`status.${status}.merke`)}
        </Tag>
      </div>
      <p role="status" className={stil['tekst']}>
        {t(`status.${status}.tekst`, { navn: organisasjon.navn })}
      </p>
      {(status === 'venter' || status === 'ukjent') && bekreftUrl && <Delelenke url={bekreftUrl} />}
      {kanBesOm(status) && (
        <form action={be} className={stil['knapper']}>
          <input type="hidden" name="orgnr" value={organisasjon.orgnr} />
          {Object.entries(felt).map(([navn, verdi]) => (
            <input key={navn} type="hidden" name={navn} value={verdi} />
          ))}
          {children}
          <Button
            type="submit"
            variant={status === 'kanskje' ? 'tertiary' : 'primary'}
            data-size="sm"
            disabled={venter || !hydrert}
            aria-busy={venter}
          >
            {t(`be.${status}`)}
            <span className="ds-sr-only">{t('for', { ordning: tittel })}</span>
          </Button>
        </form>
      )}
      {feil && (
        <Alert data-color="warning" role="alert">
          {feiltekst(feil)}
        </Alert>
      )}
    </section>
  );
}
