import { LEVERANSEKODER, alvorFor, reglerFor } from './regler';
import tekster from '@/messages/nb.json';
import type { Avvikskode, Felt, Felttypenavn, Ordning } from './typer';

const SLAG: Record<Felttypenavn, string> = {
  foedselsnummer: 'fødselsnummer eller D-nummer',
  eier: 'fødselsnummer, D-nummer eller organisasjonsnummer',
  maalepunktId: 'målepunkt-ID, 18 siffer',
  tekst: 'tekst',
  sifre: 'siffer',
  heltall: 'helt tall',
  beloep: 'beløp',
  dato: 'dato i inntektsåret',
};

const MAANEDER = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

function slag(felt: Felt): string {
  switch (felt.type) {
    case 'tekst':
      return `${SLAG.tekst}, høyst ${felt.maksLengde} tegn`;
    case 'sifre':
      return `${felt.antall} ${SLAG.sifre}`;
    case 'heltall':
      return `${SLAG.heltall}, ${felt.min}–${felt.maks}`;
    case 'beloep':
      return felt.desimaler === 0 ? 'hele kroner, sendes som tall' : 'kroner og øre, sendes som tekst';
    default:
      return SLAG[felt.type];
  }
}

function paakrevd(ordning: Ordning, felt: Felt): string {
  if (felt.paakrevd) return 'ja';
  for (const valg of ordning.valg) {
    if (valg.felles.includes(felt.noekkel)) return 'ja';
    const alternativ = valg.alternativer.find((a) => a.felter.includes(felt.noekkel));
    if (alternativ) return `ved ${alternativ.ledetekst.nb.toLocaleLowerCase('nb')}`;
  }
  const iPeriode = ordning.perioder.some(({ fra, til }) => [fra, til].includes(felt.noekkel));
  return iPeriode ? 'begge eller ingen' : 'nei';
}

function stier(ordning: Ordning, felt: Felt): string {
  const alle = typeof felt.sti === 'string' ? [felt.sti] : Object.values(felt.sti);
  return alle.map((sti) => `\`${ordning.api.noekler.oppgaver}[]/${sti}\``).join(' eller ');
}

/** A vertical bar would end the cell. */
const rad = (...celler: string[]): string =>
  `| ${celler.map((celle) => celle.replaceAll('|', '\\|')).join(' | ')} |`;
const tabell = (overskrifter: string[], rader: string[]): string =>
  [rad(...overskrifter), rad(...overskrifter.map(() => '---')), ...rader].join('\n');

/** The short text without its ICU parts: the field stands in a column of its own. */
const regeltekst = (kode: Avvikskode): string =>
  tekster.avvik[kode].kort
    .replace(/^\{valg, select, .*? other \{(.*)\}\}$/, '$1')
    .replace(/^\{felt\}/, 'Feltet')
    .replaceAll('{felt}', 'feltet');

const regelrad = (kode: Avvikskode, felter: readonly string[]): string =>
  rad(`\`${kode}\``, alvorFor(kode) === 'feil' ? 'feil' : 'varsel', regeltekst(kode), felter.join(', '));

function felttabell(ordning: Ordning): string {
  const rader = ordning.felter.map((felt) =>
    rad(felt.ledetekst.nb, slag(felt), paakrevd(ordning, felt), felt.eksempel, stier(ordning, felt)),
  );
  return tabell(['Kolonne', 'Slag', 'Påkrevd', 'Eksempel', 'Sti i meldingen'], rader);
}

function regeltabell(ordning: Ordning): string {
  const ledetekst = new Map(ordning.felter.map((felt) => [felt.noekkel, felt.ledetekst.nb]));
  const rader = reglerFor(ordning).map(({ kode, felter }) =>
    regelrad(kode, felter.length > 0 ? felter.map((felt) => ledetekst.get(felt) ?? felt) : ['hele tabellen']),
  );
  const leveransen = LEVERANSEKODER.map((kode) => regelrad(kode, ['hele leveransen']));
  return tabell(['Kode', 'Alvor', 'Regel', 'Kolonner'], [...rader, ...leveransen]);
}

function hvemKanSende({ api }: Ordning): string {
  const pakker = api.tilgangspakker.map((pakke) => `- \`urn:altinn:accesspackage:${pakke}\``);
  const rettighet = api.enkeltrettighet
    ? `Enkeltrettigheten \`${api.enkeltrettighet}\` gir også tilgang, men bare for en standard systembruker.`
    : 'Ordningen har ingen enkeltrettighet.';
  return `En av disse tilgangspakkene:\n\n${pakker.join('\n')}\n\n${rettighet}`;
}

/** What a reporter, an accountant or a developer wants to know about an ordning, in bokmål markdown. */
export function tilDokumentasjon(ordning: Ordning): string {
  const { navn, skjema, beskrivelse, frist, api } = ordning;
  const summer = ordning.felter.flatMap((felt) =>
    felt.type === 'beloep'
      ? [rad(felt.sum.ledetekst.nb, `\`${api.noekler.oppsummering}/${felt.sum.noekkel}\``)]
      : [],
  );
  const antall = rad('Antall oppgaver', `\`${api.noekler.oppsummering}/antallOppgaver\``);
  return [
    '<!-- Laget av npm run docs. Rett erklæringen i lib/ordninger, ikke denne filen. -->',
    `# ${navn.nb}${skjema ? ` (${skjema})` : ''}`,
    beskrivelse.nb,
    `Kilde: <${ordning.kilde}>`,
    '## Frist',
    `${frist.dag}. ${MAANEDER[frist.maaned - 1]} i året etter inntektsåret. Første inntektsår: ${ordning.foersteInntektsaar}.`,
    '## Hvem kan sende',
    hvemKanSende(ordning),
    `Maskinporten-scope: \`${api.scope}\``,
    '## Felter',
    felttabell(ordning),
    'Stien begynner under `leveranse/`.',
    '## Summer',
    tabell(['Sum', 'Sti i meldingen'], [antall, ...summer]),
    '## Regler',
    'En feil stopper innsendingen. Et varsel gjør det aldri.',
    regeltabell(ordning),
    '## Personer uten norsk nummer',
    tekster.utkast.utenNorskNummerTekst,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
