interface Valgt {
  /** Name of the place in `e2e/stoette/sider.ts`. */
  sted: string;
  skjerm: 'bred' | 'smal';
  tema: 'lys' | 'moerk';
  /** In docs/bilder. */
  fil: string;
  /** The heading that stands at the top of the picture; without one, the top of the page. */
  fra?: string;
}

/** The pictures that README and docs show. */
export const UTVALG: readonly Valgt[] = [
  { sted: 'oversikt med leveranser', skjerm: 'bred', tema: 'lys', fil: 'oversikt.png' },
  { sted: 'utkast med feil', skjerm: 'bred', tema: 'lys', fil: 'utkast.png', fra: 'Oppgaver' },
  {
    sted: 'spørsmål, kolonner og skader',
    skjerm: 'bred',
    tema: 'lys',
    fil: 'opplasting.png',
    fra: 'Slik leste vi filen',
  },
  {
    sted: 'kontroll med et beløp langt utenfor',
    skjerm: 'bred',
    tema: 'lys',
    fil: 'kontroll.png',
    fra: 'Kontroller og send',
  },
  {
    sted: 'kontroll med et beløp langt utenfor',
    skjerm: 'smal',
    tema: 'lys',
    fil: 'telefon.png',
    fra: 'Slik fordeler beløpene seg',
  },
  { sted: 'kvittering: godkjent', skjerm: 'bred', tema: 'lys', fil: 'kvittering.png' },
  {
    sted: 'systemtilgang som mangler',
    skjerm: 'bred',
    tema: 'lys',
    fil: 'systemtilgang.png',
  },
];
