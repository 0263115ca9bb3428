import { Differanse } from '@/components/oppsummering/Differanse';
import { differansebilde } from '@/lib/leveranse/differansebilde';
import { kontekstFor } from '@/lib/server/leveranse/kontekst';
import type { Kontroll } from '@/lib/server/leveranse/kontroller';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';

interface Props {
  leveranse: Leveranse;
  kontroll: Kontroll;
  umaskert?: boolean;
}

/** Of a correction: what it changes. */
export function Rettelsesdifferanse({ leveranse, kontroll, umaskert = false }: Props) {
  const { ordning, differanse } = kontroll;
  if (!differanse) return null;
  const { like, ikkeMottatt } = differanse;
  return (
    <Differanse
      ordningId={ordning.id}
      grupper={differansebilde(ordning, kontekstFor(leveranse), differanse, umaskert)}
      like={like}
      ikkeMottatt={ikkeMottatt}
    />
  );
}
