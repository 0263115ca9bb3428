import type { Ordning } from '@/lib/ordning/typer';
import { stopp } from '../feil';
import { FUNN, type Funn } from '../funn';
import { GRENSER } from '../grenser';
import type { Importert, Tabellvalg } from '../importer';
import { finnTabell, type Tabell } from '../kolonner';
import { tilRader } from '../tilRader';
import type { Arbeidsbok } from '../typer';
import type { Lest, Lestkolonne } from './typer';

export function lesBok(bok: Arbeidsbok, filnavn: string, ordning: Ordning, valg: Tabellvalg): Importert {
  const malordning = bok.merker.get('ordning');
  if (malordning !== undefined && malordning !== ordning.id) {
    stopp('feil_ordning', { mal: bok.merker.get('ordningsnavn') ?? malordning, valgt: ordning.navn.nb });
  }
  valg.framdrift?.({ steg: 'finner_kolonner' });
  const { tabell, andre } = velgTabell(bok, ordning);
  const { rader, funn, sumrad } = tilRader(tabell, ordning);
  if (rader.length === 0) stopp('ingen_rader', { ark: tabell.ark.navn, rad: tabell.overskriftsrad });
  valg.framdrift?.({ steg: 'klargjoer', antall: rader.length });
  const lest = <V extends string | number>(verdi: V): Lest<V> => ({
    verdi,
    kilde: 'funnet',
    muligheter: [verdi],
  });
  return {
    rader: rader.map((rad) => ({ ...rad })),
    fakta: {
      filnavn,
      format: bok.format,
      ark: lest(tabell.ark.navn),
      overskriftsrad: lest(tabell.overskriftsrad),
      overskriftsrader: 1,
      ...(bok.tegnsett && { tegnsett: lest(bok.tegnsett) }),
      ...(bok.skilletegn && { skilletegn: lest(bok.skilletegn) }),
      sumradvalg: lest(sumrad?.rad ?? 0),
      antallRader: rader.length,
      kolonner: tabell.kolonner.map(({ overskrift, felt, indeks }): Lestkolonne => ({
        indeks,
        overskrift,
        valg: felt ? { slag: 'felt', felt } : { slag: 'ingen' },
        kilde: 'funnet',
        grunn: felt ? 'overskrift' : 'ukjent',
        sikkerhet: felt ? 1 : 0,
        eksempler: [],
        delinger: [],
      })),
      manglende: tabell.manglende,
      ...(sumrad && { sumrad }),
      funn: [...funn, ...bokfunn(bok, andre, valg)],
      spoersmaal: [],
    },
  };
}

/** The sheet that knows most of the columns; the first of equals. Others with rows of their own are told of. */
function velgTabell(bok: Arbeidsbok, ordning: Ordning): { tabell: Tabell; andre: string[] } {
  const tabeller = bok.ark.flatMap((ark) => finnTabell(ark, ordning) ?? []);
  const harRader = (t: Tabell): boolean => t.ark.rader.length > t.overskriftsindeks + 1;
  const [tabell, ...resten] = tabeller.toSorted(
    (a, b) => Number(harRader(b)) - Number(harRader(a)) || a.manglende.length - b.manglende.length,
  );
  if (!tabell) return stopp('feil_overskrift', overskriftsparam(bok, ordning));
  return { tabell, andre: resten.filter(harRader).map((t) => t.ark.navn) };
}

const MAKS_NEVNT = 15;

function overskriftsparam(bok: Arbeidsbok, ordning: Ordning): { funnet: string; forventet: string } {
  const funnet = likestOverskrift(bok).map((celle) => celle.trim().slice(0, 40));
  return {
    funnet: funnet.slice(0, MAKS_NEVNT).join(', '),
    forventet: ordning.felter.map((felt) => felt.ledetekst.nb).join(', '),
  };
}

/** Nothing is known of the file, so the widest of the first rows is what most looks like a heading. */
function likestOverskrift(bok: Arbeidsbok): string[] {
  const foerste = bok.ark.find((ark) => ark.rader.length > 0)?.rader.slice(0, GRENSER.overskriftInnen) ?? [];
  const fylte = foerste.map((rad) => rad.celler.filter((celle) => celle.trim() !== ''));
  return fylte.reduce((best, rad) => (rad.length > best.length ? rad : best), []);
}

function bokfunn(bok: Arbeidsbok, andreArk: readonly string[], valg: Tabellvalg): Funn[] {
  const funn: Funn[] = [];
  if (andreArk.length > 0) {
    const param = { ark: andreArk.join(', ') };
    funn.push({ kode: 'flere_ark', alvor: FUNN.flere_ark, antall: andreArk.length, rader: [], param });
  }
  const aar = bok.merker.get('inntektsaar');
  if (aar && valg.inntektsaar && aar !== String(valg.inntektsaar)) {
    const param = { mal: aar, valgt: String(valg.inntektsaar) };
    funn.push({ kode: 'annet_aar', alvor: FUNN.annet_aar, antall: 1, rader: [], param });
  }
  return funn;
}
