import type { Kolonne } from '@/lib/ordning/kolonner';
import type { Radlager } from './lager/typer';
import type { Melding } from './styring/vindu';
import type { Tabelltekster } from './tekster';

interface Kilde {
  lager: Radlager;
  kolonner: readonly Kolonne[];
  tekster: Tabelltekster;
}

/** What is said aloud about something that has just happened. */
export function tilMeldingstekst(melding: Melding, { lager, kolonner, tekster }: Kilde): string {
  const t = tekster.melding;
  switch (melding.type) {
    case 'radSlettet':
      return t.radSlettet(melding.rad);
    case 'radSattInn':
      return t.radSattInn(melding.rad);
    case 'fylt':
    case 'duplisert':
    case 'raderSlettet':
      return t[melding.type](melding.rader);
    case 'bredde': {
      const kolonne = kolonner.find((k) => k.noekkel === melding.felt);
      return t.bredde(kolonne?.overskrift ?? '', melding.bredde);
    }
    case 'limtInn':
      return [t.limtInn(melding.rader), melding.utelatt > 0 && t.utelatt(melding.utelatt)]
        .filter(Boolean)
        .join('. ');
    case 'avvist':
      return t[melding.grunn];
    case 'avvik': {
      const avvik = lager.hentRad(melding.radId)?.avvik.find((a) => a.felt === melding.felt);
      const kolonne = kolonner.find((k) => k.noekkel === melding.felt);
      if (!avvik || !kolonne) return '';
      const sted = tekster.sted(lager.indeks(melding.radId) + 1, kolonne.overskrift);
      return `${sted}: ${tekster.avvik(avvik)}`;
    }
    case 'ingenFeil':
      return melding.noenSkjult ? t.ingenFeilVist : t.ingenFeil;
    default:
      return t[melding.type];
  }
}
