import { Differanse } from '@/components/oppsummering/Differanse';
import { differansebilde } from '@/lib/leveranse/differansebilde';
import type { Omfang } from '@/lib/leveranse/utgangspunkt';
import { kontekstFor } from '@/lib/server/leveranse/kontekst';
import type { Kontroll } from '@/lib/server/leveranse/kontroller';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';
import { Omfangsvalg } from './Omfangsvalg';

/** Of a correction: what it changes, and the choice of which rows are sent, where there is one. */
export function Rettelse({ leveranse, kontroll }: { leveranse: Leveranse; kontroll: Kontroll }) {
  const { ordning, differanse } = kontroll;
  if (!differanse) return null;
  const { nye, endret, like, ikkeMottatt, sendes } = differanse;
  const alle = nye.length + endret.length + like;
  const kanVelge = !kontroll.ingenOppgaver && like > ikkeMottatt;
  return (
    <>
      <Differanse
        ordningId={ordning.id}
        grupper={differansebilde(ordning, kontekstFor(leveranse), differanse)}
        like={like}
        ikkeMottatt={ikkeMottatt}
      />
      {kanVelge && (
        <Omfangsvalg
          leveranseId={leveranse.id}
          valgt={leveranse.omfang as Omfang}
          antall={{ alle, endrede: sendes.size }}
          skjemaside={ordning.skjemaside}
        />
      )}
    </>
  );
}
