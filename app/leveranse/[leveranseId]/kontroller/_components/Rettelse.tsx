import type { Omfang } from '@/lib/leveranse/utgangspunkt';
import type { Kontroll } from '@/lib/server/leveranse/kontroller';
import type { Leveranse } from '@/lib/server/tilgang/leveranse';
import { Umaskert } from '../../_components/Umaskert';
import { Omfangsvalg } from './Omfangsvalg';
import { Rettelsesdifferanse } from './Rettelsesdifferanse';

/** Of a correction: what it changes, and the choice of which rows are sent, where there is one. */
export function Rettelse({ leveranse, kontroll }: { leveranse: Leveranse; kontroll: Kontroll }) {
  const { ordning, differanse } = kontroll;
  if (!differanse) return null;
  const { nye, endret, like, ikkeMottatt, sendes } = differanse;
  const alle = nye.length + endret.length + like;
  const kanVelge = !kontroll.ingenOppgaver && like > ikkeMottatt;
  return (
    <>
      <Umaskert leveranseId={leveranse.id} visning="differanse">
        <Rettelsesdifferanse leveranse={leveranse} kontroll={kontroll} />
      </Umaskert>
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
