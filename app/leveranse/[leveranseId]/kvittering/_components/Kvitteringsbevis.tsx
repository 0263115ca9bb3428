import { lagLoggord } from '@/app/logg/loggord';
import { Avklart } from '@/components/kvittering/Avklart';
import { Kvitteringsfakta } from '@/components/kvittering/Kvitteringsfakta';
import { masker } from '@/lib/felles/masker';
import type { Delinnsending } from '@/lib/server/innsending/hentInnsending';

interface Props {
  del: Delinnsending;
  /** Who reads the page. */
  leser: string;
}

/** What there is to show that Skatteetaten has the delivery: its receipt, or what it answered a person. */
export async function Kvitteringsbevis({ del: { kvittering, avklaring, sha256 }, leser }: Props) {
  if (kvittering) return <Kvitteringsfakta kvittering={kvittering} sha256={sha256} />;
  if (!avklaring) return null;
  const { hvem } = await lagLoggord(leser);
  const { referanse, kommentar, tid, innsenderId } = avklaring;
  const avklart = {
    referanse: masker(referanse),
    kommentar: masker(kommentar),
    tid,
    hvem: hvem(innsenderId),
  };
  return <Avklart avklart={avklart} sha256={sha256} />;
}
