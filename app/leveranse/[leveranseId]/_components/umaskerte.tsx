import 'server-only';
import type { ReactNode } from 'react';
import { Delliste } from '@/components/kvittering/Delliste';
import { Skatteetatensvar } from '@/components/kvittering/Skatteetatensvar';
import { Tilbakemelding } from '@/components/kvittering/Tilbakemelding';
import { Fjoraarsavvik } from '@/components/oppsummering/Fjoraaret';
import type { Visning } from '@/lib/leveranse/visning';
import { hentTilbakemelding } from '@/lib/server/foelging/hentTilbakemelding';
import { hentInnsending } from '@/lib/server/innsending/hentInnsending';
import { hentFjoraaret } from '@/lib/server/leveranse/hentFjoraaret';
import { kontroller } from '@/lib/server/leveranse/kontroller';
import { kontrollerMedRader } from '@/lib/server/leveranse/kontrollerMedRader';
import type { Leveransetilgang } from '@/lib/server/tilgang/leveranse';
import { Rettelsesdifferanse } from '../kontroller/_components/Rettelsesdifferanse';
import { Avklaringsbevis } from '../kvittering/_components/Kvitteringsbevis';
import { Rettknapp } from '../kvittering/_components/Rettknapp';
import { Klarmerkeinnhold } from './Klarmerke';

/** Each place as it is without masks. A place that is not there any more is empty. */
export const UMASKERTE: Readonly<Record<Visning, (tilgang: Leveransetilgang) => Promise<ReactNode>>> = {
  tilbakemelding: async (tilgang) => (
    <Tilbakemelding
      leveranseId={tilgang.leveranse.id}
      bilde={await hentTilbakemelding(tilgang, 'umaskert')}
    />
  ),
  deler: async ({ leveranse }) => {
    const innsending = await hentInnsending(leveranse);
    const delvis = leveranse.status === 'delvis_mottatt' && !leveranse.innholdSlettet;
    return (
      innsending && (
        <Delliste
          ordningId={leveranse.ordning}
          deler={innsending.delene}
          knapp={(del) => delvis && <Rettknapp leveranseId={leveranse.id} del={del} />}
          umaskert
        />
      )
    );
  },
  svar: async ({ leveranse }) => {
    const innsending = await hentInnsending(leveranse);
    return innsending?.feilsvar && <Skatteetatensvar svar={innsending.feilsvar} umaskert />;
  },
  avklaring: async ({ leveranse, utfoerer }) => {
    const innsending = await hentInnsending(leveranse);
    return innsending && <Avklaringsbevis del={innsending} leser={utfoerer.innsenderId} umaskert />;
  },
  klarmerke: (tilgang) => Promise.resolve(<Klarmerkeinnhold {...tilgang} umaskert />),
  differanse: async ({ leveranse }) => (
    <Rettelsesdifferanse leveranse={leveranse} kontroll={await kontroller(leveranse)} umaskert />
  ),
  fjoraaret: async ({ leveranse }) => {
    const fjoraar = await hentFjoraaret(leveranse, (await kontrollerMedRader(leveranse)).tabell);
    return fjoraar && <Fjoraarsavvik ordningId={leveranse.ordning} avvik={fjoraar.avvik} umaskert />;
  },
};
