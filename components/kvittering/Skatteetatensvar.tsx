import { Detaljer } from '@/components/ui/Detaljer';
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
  /** Beside the table, and where somebody asked for it, numbers are shown as they are; else they are masked. */
  umaskert?: boolean;
}

interface Forklaring {
  hva: string;
  hvorfor: string;
  gjoer: string;
}

/** What a code means, when it is known: Skatteetaten may answer with codes that it has not told of. */
function useForklaring(): (kode: string | undefined) => Forklaring | undefined {
  const t = useTranslations('feilkoder');
  return (kode) => {
    if (!kode || !/^GLD_\d+$/.test(kode) || !t.has(`${kode as 'GLD_001'}.hva`)) return undefined;
    const kjent = kode as 'GLD_001';
    return { hva: t(`${kjent}.hva`), hvorfor: t(`${kjent}.hvorfor`), gjoer: t(`${kjent}.gjoer`) };
  };
}

/** What happened, why and what to do; Skatteetaten's own words; and beneath, the codes that its support asks for. */
export function Skatteetatensvar({ svar, umaskert = false }: Props) {
  const t = useTranslations('svar');
  const forklar = useForklaring();
  const hoved = forklar(svar.kode);
  const presisert = svar.spesifisering.some(({ kode }) => forklar(kode));
  const vis = (melding: string): string => (umaskert ? melding : masker(melding));
  return (
    <>
      <p>
        {hoved?.hva ?? t('ukjentKode', { status: svar.status })} {!presisert && hoved?.hvorfor}
      </p>
      {svar.spesifisering.length > 0 && (
        <ul>
          {svar.spesifisering.map((s, i) => (
            <Spesifisering key={i} melding={s.melding && vis(s.melding)} forklaring={forklar(s.kode)} />
          ))}
        </ul>
      )}
      {!presisert && hoved && <p>{hoved.gjoer}</p>}
      <Detaljer liten tittel={t('detaljer')}>
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
      </Detaljer>
    </>
  );
}

/** Skatteetaten writes in Norwegian whatever the language of the page. */
function Spesifisering({
  melding,
  forklaring,
}: {
  melding: string | undefined;
  forklaring: Forklaring | undefined;
}) {
  const t = useTranslations('svar');
  return (
    <li>
      {melding && <span lang="nb">{melding}</span>}
      {!melding && !forklaring && t('utenMelding')}
      {forklaring && (
        <p>
          {forklaring.hva} {forklaring.hvorfor} {forklaring.gjoer}
        </p>
      )}
    </li>
  );
}
