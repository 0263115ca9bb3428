interface Valgt {
  /** Name of the place in `e2e/stoette/sider.ts`. */
  sted: string;
  skjerm: 'bred' | 'smal';
  tema: 'lys' | 'moerk';
  /** In docs/bilder. */
  fil: string;
  /** What of the page is shown, from its upper left corner, in pixels. */
  utsnitt: { width: number; height: number };
}

const BRED = { width: 1280, height: 800 };
const SMAL = { width: 390, height: 800 };

/** The pictures that README and docs show. */
export const UTVALG: readonly Valgt[] = [
  { sted: 'oversikt med leveranser', skjerm: 'bred', tema: 'lys', fil: 'oversikt.png', utsnitt: BRED },
  { sted: 'utkast med feil', skjerm: 'bred', tema: 'lys', fil: 'utkast.png', utsnitt: BRED },
  { sted: 'utkast med feil', skjerm: 'smal', tema: 'lys', fil: 'utkast-telefon.png', utsnitt: SMAL },
  {
    sted: 'spørsmål, kolonner og skader',
    skjerm: 'bred',
    tema: 'lys',
    fil: 'opplasting.png',
    utsnitt: BRED,
  },
  {
    sted: 'kontroll med et beløp langt utenfor',
    skjerm: 'bred',
    tema: 'lys',
    fil: 'kontroll.png',
    utsnitt: { width: 1280, height: 1000 },
  },
  { sted: 'kvittering: godkjent', skjerm: 'bred', tema: 'lys', fil: 'kvittering.png', utsnitt: BRED },
  {
    sted: 'systemtilgang som mangler',
    skjerm: 'bred',
    tema: 'lys',
    fil: 'systemtilgang.png',
    utsnitt: BRED,
  },
];
