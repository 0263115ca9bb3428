import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Delliste } from '@/components/kvittering/Delliste';
import { Steg } from '@/components/ui/Steg';
import { dekkerRolle } from '@/lib/leveranse/rolle';
import { harKvittering } from '@/lib/leveranse/status';
import { hentInnsending } from '@/lib/server/innsending/hentInnsending';
import { Umaskert } from '../_components/Umaskert';
import { krevLeveranse } from '../tilgang';
import { Fullmaktsvarsel } from '@/components/ui/Fullmaktsvarsel';
import { MaaAvklares } from './_components/MaaAvklares';
import { Underveis } from './_components/Underveis';

interface Props {
  params: Promise<{ leveranseId: string }>;
  searchParams: Promise<{ stoppet?: string }>;
}

export async function generateMetadata() {
  return { title: (await getTranslations('underveis'))('tittel') };
}

/** Where a delivery that was sent stands, until there is a receipt or the draft is open again. */
export default async function Side({ params, searchParams }: Props) {
  const { leveranseId } = await params;
  const { stoppet } = await searchParams;
  const { leveranse, utfoerer } = await krevLeveranse(leveranseId);
  if (harKvittering(leveranse.status as 'mottatt')) redirect(`/leveranse/${leveranseId}/kvittering`);
  const innsending = leveranse.status === 'utkast' ? undefined : await hentInnsending(leveranse);
  if (!innsending) redirect(`/leveranse/${leveranseId}`);
  const { del, delene } = innsending;
  const iDeler = delene.length > 1;
  const noeMottatt = delene.some(({ tilstand }) => tilstand === 'mottatt');
  if (innsending.tilstand === 'maa_avklares') {
    return (
      <>
        <Steg naa="kvittering" />
        <Fullmaktsvarsel grunn={stoppet} til={`/leveranse/${leveranseId}/status`} />
        <MaaAvklares
          leveranseId={leveranseId}
          ordningId={leveranse.ordning}
          innsending={innsending}
          organisasjon={utfoerer.oppgavegiver.navn}
          kanSende={dekkerRolle(utfoerer.rolle, 'sende_inn')}
        />
      </>
    );
  }
  return (
    <>
      <Steg naa="kvittering" />
      <Underveis
        leveranseId={leveranseId}
        deling={iDeler ? { del, deler: delene.length, noeMottatt } : undefined}
        tilstand={
          innsending.tilstand === 'ukjent' ? 'ukjent' : innsending.antallForsoek > 0 ? 'venter' : 'sendes'
        }
        aarsak={innsending.aarsak}
        nesteForsoek={innsending.nesteForsoek.toISOString()}
        kanAvbrytes={innsending.kanAvbrytes && innsending.antallForsoek > 0}
      >
        {iDeler && (
          <Umaskert leveranseId={leveranseId} visning="deler">
            <Delliste ordningId={leveranse.ordning} deler={delene} />
          </Umaskert>
        )}
      </Underveis>
    </>
  );
}
