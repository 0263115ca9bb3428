import { lagLoggord } from '@/app/logg/loggord';
import { Avklart } from '@/components/kvittering/Avklart';
import { Kvitteringsfakta } from '@/components/kvittering/Kvitteringsfakta';
import { masker } from '@/lib/felles/masker';
import type { Delinnsending } from '@/lib/server/innsending/hentInnsending';
import { Umaskert } from '../../_components/Umaskert';

interface Props {
  del: Delinnsending;
  /** Who reads the page. */
  leser: string;
}

/** What there is to show that Skatteetaten has the delivery: its receipt, or what it answered a person. */
export function Kvitteringsbevis({ leveranseId, ...props }: Props & { leveranseId: string }) {
  const { kvittering, avklaring, sha256 } = props.del;
  if (kvittering) return <Kvitteringsfakta kvittering={kvittering} sha256={sha256} />;
  const tekst = `${avklaring?.referanse} ${avklaring?.kommentar}`;
  if (masker(tekst) === tekst) return <Avklaringsbevis {...props} />;
  return (
    <Umaskert leveranseId={leveranseId} visning="avklaring">
      <Avklaringsbevis {...props} />
    </Umaskert>
  );
}

/** What Skatteetaten answered a person; masked, unless it was asked for as it is. */
export async function Avklaringsbevis({ del, leser, umaskert = false }: Props & { umaskert?: boolean }) {
  const { avklaring, sha256 } = del;
  if (!avklaring) return null;
  const { hvem } = await lagLoggord(leser);
  const { referanse, kommentar, tid, innsenderId } = avklaring;
  const vis = (tekst: string): string => (umaskert ? tekst : masker(tekst));
  const avklart = { referanse: vis(referanse), kommentar: vis(kommentar), tid, hvem: hvem(innsenderId) };
  return <Avklart avklart={avklart} sha256={sha256} />;
}
