import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { useTranslations } from 'next-intl';
import { masker } from '@/lib/felles/masker';

/** What Skatteetaten answered, as far as it could be read. */
export interface Svar {
  status: number;
  kode: string | undefined;
  melding: string | undefined;
  korrelasjonsid: string | undefined;
  spesifisering: readonly {
    kode: string | undefined;
    melding: string | undefined;
    sti: string | undefined;
    angittVerdi: string | undefined;
  }[];
}

interface Props {
  svar: Svar;
  /** Beside the table, where numbers are shown as they are; everywhere else they are masked. */
  ved?: 'tabellen';
}

/** Skatteetaten's own words: the details first, the codes that its support asks for beneath. */
export function Skatteetatensvar({ svar, ved }: Props) {
  const t = useTranslations('svar');
  const koder = useTranslations('feilkoder');
  const ord = (kode: string | undefined): string | undefined =>
    kode && koder.has(kode as 'GLD_001') ? koder(kode as 'GLD_001') : undefined;
  const vis = (melding: string): string => (ved === 'tabellen' ? melding : masker(melding));
  const forklaring = ord(svar.kode) ?? t('ukjentKode', { status: svar.status });
  return (
    <>
      <p>{forklaring}</p>
      {svar.spesifisering.length > 0 && (
        <ul>
          {svar.spesifisering.map((s, i) => (
            <li key={i}>{s.melding ? vis(s.melding) : (ord(s.kode) ?? t('utenMelding'))}</li>
          ))}
        </ul>
      )}
      <Details data-size="sm">
        <DetailsSummary>{t('detaljer')}</DetailsSummary>
        <DetailsContent>
          <p>{t('tilBrukerstoette')}</p>
          <ul className="tall">
            <li>HTTP {svar.status}</li>
            {[svar.kode, ...svar.spesifisering.map((s) => [s.kode, s.sti].filter(Boolean).join(' · '))]
              .filter(Boolean)
              .map((linje, i) => (
                <li key={i}>{linje}</li>
              ))}
            {svar.korrelasjonsid && <li>korrelasjonsid {svar.korrelasjonsid}</li>}
          </ul>
        </DetailsContent>
      </Details>
    </>
  );
}
