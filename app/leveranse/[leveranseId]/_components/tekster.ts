import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAvvikstekst } from '@/components/oppsummering/avvikstekst';
import type {
  Feillistetekster,
  Radskjematekster,
  Reparasjonstekster,
  Statustekster,
  Tabelltekster,
  Utsnittstekster,
} from '@/components/oppgavetabell/tekster';
import { formaterAntall } from '@/lib/felles/beloep';
import { lagMal } from '@/lib/i18n/mal';
import type { Ordning } from '@/lib/ordning/typer';

/** The table knows no language: here its texts are filled from messages/*.json. */
export function useTabelltekster(ordning: Ordning): Tabelltekster {
  const t = useTranslations('oppgavetabell');
  const avvik = useAvvikstekst(ordning);
  return useMemo(() => {
    const mal = (noekkel: 'celle' | 'sted' | 'slettRad' | 'flereValg' | 'eksempel', ...navn: string[]) =>
      lagMal((hull) => t(noekkel, hull as never), navn);
    const [celle, sted] = [mal('celle', 'overskrift', 'rad'), mal('sted', 'rad', 'overskrift')];
    const [slettRad, flereValg] = [mal('slettRad', 'rad'), mal('flereValg', 'rad')];
    const eksempel = mal('eksempel', 'eksempel');
    return {
      tabell: t('tabell'),
      tastehjelp: t('tastehjelp'),
      celle: (overskrift, rad) => celle({ overskrift, rad }),
      sted: (rad, overskrift) => sted({ rad, overskrift }),
      slettRad: (rad) => slettRad({ rad }),
      flereValg: (rad) => flereValg({ rad }),
      meny: {
        settInnOver: t('meny.settInnOver'),
        settInnUnder: t('meny.settInnUnder'),
        dupliser: (antall) => t('meny.dupliser', { antall }),
        slettRader: (antall) => t('meny.slettRader', { antall }),
      },
      leggTilRad: t('leggTilRad'),
      avvik: avvik.lang,
      feil: t('feil'),
      varsel: t('varsel'),
      eksempel: (verdi) => eksempel({ eksempel: verdi }),
      melding: {
        radSlettet: (rad) => t('melding.radSlettet', { rad }),
        limtInn: (rader) => t('melding.limtInn', { rader }),
        utelatt: (antall) => t('melding.utelatt', { antall }),
        for_lang: t('melding.for_lang'),
        for_mange_rader: t('melding.for_mange_rader'),
        hentes: t('melding.hentes'),
        settes_inn: t('melding.settes_inn'),
        ingenFeil: t('melding.ingenFeil'),
        ingenFeilVist: t('melding.ingenFeilVist'),
        toemt: t('melding.toemt'),
        fylt: (rader) => t('melding.fylt', { rader }),
        radSattInn: (rad) => t('melding.radSattInn', { rad }),
        duplisert: (rader) => t('melding.duplisert', { rader }),
        raderSlettet: (rader) => t('melding.raderSlettet', { rader }),
        bredde: (overskrift, bredde) => t('melding.bredde', { overskrift, bredde }),
      },
    };
  }, [t, avvik]);
}

export function useStatustekster(): Statustekster {
  const t = useTranslations('oppsummering');
  return useMemo(
    () => ({
      oppsummering: t('oppsummering'),
      antallOppgaver: t('antallOppgaver'),
      feil: (antall) => t('feil', { antall }),
      varsler: (antall) => t('varsler', { antall }),
      henter: (antall, ventet) =>
        t('henter', { antall: formaterAntall(antall), ventet: formaterAntall(ventet) }),
      leser: t('leser'),
      sumForStor: t('sumForStor'),
    }),
    [t],
  );
}

export function useFeillistetekster(ordning: Ordning): Feillistetekster {
  const t = useTranslations('feilliste');
  const avvik = useAvvikstekst(ordning);
  return useMemo(
    () => ({
      feil: t('feil'),
      varsler: t('varsler'),
      rader: (antall) => t('rader', { antall }),
      gruppe: avvik.kort,
    }),
    [t, avvik],
  );
}

export function useUtsnittstekster(ordning: Ordning): Utsnittstekster {
  const t = useTranslations('utsnitt');
  const avvik = useAvvikstekst(ordning);
  return useMemo(
    () => ({
      gruppe: avvik.kort,
      soek: t('soek'),
      soektekst: (soek) => t('soektekst', { soek }),
      vises: (vist, totalt, hva) => t('vises', { vist, totalt, hva }),
      visAlle: t('visAlle'),
    }),
    [t, avvik],
  );
}

export function useReparasjonstekster(): Reparasjonstekster {
  const t = useTranslations('reparasjon');
  return useMemo(
    () => ({
      knapp: (antall) => t('knapp', { antall }),
      tittel: (antall) => t('tittel', { antall }),
      forklaring: t('forklaring'),
      resten: (antall) => t('resten', { antall }),
      liste: t('liste'),
      rad: t('rad'),
      fra: t('fra'),
      til: t('til'),
      flere: (antall) => t('flere', { antall }),
      rett: (antall) => t('rett', { antall }),
      avbryt: t('avbryt'),
    }),
    [t],
  );
}

export function useRadskjematekster(): Radskjematekster {
  const t = useTranslations('radskjema');
  return useMemo(
    () => ({
      visning: t('visning'),
      skjema: t('skjema'),
      tabell: t('tabell'),
      hint: t('hint'),
      rad: (rad, antall) => t('rad', { rad, antall }),
      ingen: t('ingen'),
      forrige: t('forrige'),
      neste: t('neste'),
      ny: t('ny'),
      slett: t('slett'),
      valgforklaring: t('valgforklaring'),
    }),
    [t],
  );
}
