import { Tilbakemelding } from '@/components/kvittering/Tilbakemelding';
import type { Tilbakemeldingsbilde } from '@/lib/innsending/tilbakemelding/bilde';
import { Umaskert } from '../../_components/Umaskert';

interface Props {
  leveranseId: string;
  bilde: Tilbakemeldingsbilde | undefined;
}

/** What Skatteetaten has said; where it is about somebody, with a button that shows their numbers. */
export function Skatteetatenssvar({ leveranseId, bilde }: Props) {
  const maskert = <Tilbakemelding leveranseId={leveranseId} bilde={bilde} />;
  if (!bilde?.deler.some(({ avvik }) => avvik.length > 0)) return maskert;
  return (
    // Made anew by every piece of news: what was shown of the former is not left standing.
    <Umaskert key={bilde.merke} leveranseId={leveranseId} visning="tilbakemelding">
      {maskert}
    </Umaskert>
  );
}
