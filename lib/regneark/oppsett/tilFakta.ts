import type { Ordning } from '@/lib/ordning/typer';
import { forkort, type Funnteller } from '../funn';
import { GRENSER } from '../grenser';
import type { Tabellvalg } from '../importer';
import type { Arbeidsbok, Skilletegn, Tegnsett } from '../typer';
import { alleFunn } from './alleFunn';
import type { Kolonneforslag } from './kolonneforslag';
import type { Sumfunn } from './finnSumrad';
import type { Tabellfunn } from './finnTabell';
import type { Tegn } from './finnTegn';
import { finnEndret } from './husk';
import { finnLignende } from './lignende';
import type { Kilde, Lesefakta, Lest, Lestkolonne, Spoersmaal } from './typer';

export interface Grunnlag {
  bok: Arbeidsbok;
  filnavn: string;
  ordning: Ordning;
  valg: Tabellvalg;
  funn: Tabellfunn;
  kolonner: readonly Kolonneforslag[];
  tegn: Tegn;
  sum: Sumfunn;
  teller: Funnteller;
}

/** "Slik leste vi filen": what was chosen at every step, and what a person must say. */
export function tilFakta(grunnlag: Grunnlag): Lesefakta {
  const { bok, filnavn, ordning, valg, funn, kolonner, tegn, sum } = grunnlag;
  const brukt = new Set(kolonner.flatMap((kolonne) => kolonne.fyller));
  const endretFil = finnEndret(
    kolonner.map(({ overskrift }) => overskrift),
    valg.husket,
  );
  const ligner = finnLignende(funn.tabell.overskrift, kolonner, ordning, valg.ordninger ?? []);
  const fakta = {
    filnavn,
    format: bok.format,
    ...csvvalg(grunnlag),
    ark: arkvalg(grunnlag),
    overskriftsrad: overskriftsvalg(grunnlag),
    overskriftsrader: funn.tabell.overskrift.rader,
    sumradvalg: sum.valg,
    ...(tegn.desimaltegn && { desimaltegn: tegn.desimaltegn }),
    ...(tegn.datoform && { datoform: tegn.datoform }),
    kolonner: kolonner.map(tilLestkolonne),
    manglende: ordning.felter.map((felt) => felt.noekkel).filter((noekkel) => !brukt.has(noekkel)),
    antallRader: sum.antall,
    ...(sum.sumrad && { sumrad: sum.sumrad }),
    funn: alleFunn(grunnlag),
    ...(endretFil && { endretFil }),
    ...(ligner && { ligner: ligner.navn }),
  };
  return { ...fakta, spoersmaal: finnSpoersmaal(fakta) };
}

const tilLestkolonne = (kolonne: Kolonneforslag): Lestkolonne => ({
  indeks: kolonne.indeks,
  overskrift: kolonne.overskrift,
  valg: kolonne.valg,
  kilde: kolonne.kilde,
  grunn: kolonne.grunn,
  sikkerhet: Math.round(kolonne.sikkerhet * 100) / 100,
  eksempler: kolonne.profil.eksempler,
  delinger: kolonne.delinger,
});

const valgtEller = (valgt: unknown, kilde: Kilde = 'funnet'): Kilde =>
  valgt === undefined ? kilde : 'valgt';

const TEGNSETT: readonly Tegnsett[] = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'macintosh',
  'ibm850',
];
const SKILLETEGN: readonly Skilletegn[] = [';', ',', '\t', '|'];

function csvvalg({ bok, valg, funn }: Grunnlag): Pick<Lesefakta, 'tegnsett' | 'skilletegn'> {
  const { tegnsett, skilletegn } = bok;
  const { ark, overskrift } = funn.tabell;
  const linje = ark.rader[Math.max(0, overskrift.indeks)]?.celler.join(skilletegn) ?? '';
  // A letter beyond ASCII is what shows whether the encoding is right.
  const saertegn = foersteCelle(funn, (celle) => /[^\u0000-\u007f]/.test(celle));
  return {
    ...(tegnsett && {
      tegnsett: {
        verdi: tegnsett,
        kilde: valgtEller(valg.oppsett?.tegnsett),
        muligheter: TEGNSETT,
        ...(saertegn && { eksempel: forkort(saertegn) }),
      },
    }),
    ...(skilletegn && {
      skilletegn: {
        verdi: skilletegn,
        kilde: valgtEller(valg.oppsett?.skilletegn),
        muligheter: SKILLETEGN,
        eksempel: forkort(linje),
      },
    }),
  };
}

function foersteCelle({ tabell }: Tabellfunn, passer: (celle: string) => boolean): string | undefined {
  for (const rad of tabell.ark.rader.slice(0, 200)) {
    const celle = rad.celler.find(passer);
    if (celle) return celle;
  }
  return undefined;
}

/** Where another sheet has as much to read, choosing one is a guess. */
function arkvalg({ bok, valg, funn }: Grunnlag): Lest<string> {
  const { ark, overskrift } = funn.tabell;
  const like = funn.andre.some(({ treff }) => treff >= overskrift.treff);
  const foerste = ark.rader[0]?.celler.find((celle) => celle.trim() !== '');
  return {
    verdi: ark.navn,
    kilde: valgtEller(valg.oppsett?.ark, like ? 'gjettet' : 'funnet'),
    muligheter: bok.ark.filter(({ rader }) => rader.length > 0).map(({ navn }) => navn),
    ...(foerste && { eksempel: forkort(foerste) }),
  };
}

function overskriftsvalg({ valg, funn }: Grunnlag): Lest<number> {
  const { ark, overskrift } = funn.tabell;
  const verdi = ark.rader[overskrift.indeks]?.nummer ?? 0;
  const tekst = overskrift.tekster.filter((en) => en !== '').join(', ');
  const foerste = ark.rader.slice(0, GRENSER.overskriftInnen).map(({ nummer }) => nummer);
  return {
    verdi,
    kilde: valgtEller(valg.oppsett?.overskriftsrad),
    muligheter: [...new Set([0, ...foerste, verdi])],
    ...(tekst && { eksempel: forkort(tekst) }),
  };
}

function finnSpoersmaal(fakta: Omit<Lesefakta, 'spoersmaal'>): Spoersmaal[] {
  const valgene = [
    'tegnsett',
    'skilletegn',
    'ark',
    'overskriftsrad',
    'sumrad',
    'desimaltegn',
    'datoform',
  ] as const;
  const om = valgene.filter((navn) => fakta[navn === 'sumrad' ? 'sumradvalg' : navn]?.kilde === 'gjettet');
  return [
    ...om.map((navn) => ({ om: navn })),
    ...fakta.kolonner
      .filter(({ kilde }) => kilde === 'gjettet')
      .map(({ indeks }) => ({ om: 'kolonne' as const, indeks })),
  ];
}
