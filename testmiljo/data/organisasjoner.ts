import type { Organisasjon } from './typer';

type Raad = Omit<Organisasjon, 'partyUuid' | 'partyId'>;

/** The vendor of the portal: owner of the Maskinporten client and of the system in Altinn's register. */
export const LEVERANDOER: Raad = { orgnr: '319803203', navn: 'Oppgaveportalen Leverandør AS', form: 'AS' };

/** Organisations with named people. Numbers are synthetic: they begin with 3 (fakta/skatteetaten.md §5). */
export const VIRKSOMHETER: readonly Raad[] = [
  { orgnr: '310402109', navn: 'Prøvelaget SA', form: 'SA' },
  { orgnr: '310715476', navn: 'Regnskap og Resultat AS', form: 'AS' },
  { orgnr: '311028847', navn: 'Utensystem AS', form: 'AS' },
  { orgnr: '311342215', navn: 'Solstrøm AS', form: 'AS' },
  { orgnr: '311655582', navn: 'Samvirket Nord SA', form: 'SA' },
  { orgnr: '311968955', navn: 'Samvirket Nord SA avd Bodø', form: 'BEDR', overordnet: '311655582' },
  { orgnr: '312282321', navn: 'Fjordkjøp AS', form: 'AS' },
  { orgnr: '312595699', navn: 'Lukket Konsern AS', form: 'AS' },
  { orgnr: '312909065', navn: 'Lukket Konsern AS avd Voss', form: 'BEDR', overordnet: '312595699' },
  { orgnr: '313222438', navn: 'Nedlagt Samvirke SA', form: 'SA', slettedato: '2025-03-31' },
  { orgnr: '313535800', navn: 'Fjernet Virksomhet AS', form: 'AS', slettedato: '2024-06-30', fjernet: true },
  { orgnr: '313849171', navn: 'Bare Lesing AS', form: 'AS' },
];

/** Clients of Regnskap og Resultat AS, in the order that Ola's packages are dealt out in fullmakter.ts. */
export const KLIENTER: readonly Raad[] = [
  { orgnr: '314162544', navn: 'Andelslaget Vestvind SA', form: 'SA' },
  { orgnr: '314475917', navn: 'Bjørkelia Samvirkelag SA', form: 'SA' },
  { orgnr: '314789288', navn: 'Dalen Kraft AS', form: 'AS' },
  { orgnr: '315102650', navn: 'Elvebredden Forsikring SA', form: 'SA' },
  { orgnr: '315416027', navn: 'Fossen Energi AS', form: 'AS' },
  { orgnr: '315729394', navn: 'Granli Innkjøpslag SA', form: 'SA' },
  { orgnr: '316042767', navn: 'Havgløtt Bank AS', form: 'AS' },
  { orgnr: '316356133', navn: 'Innlandet Strøm AS', form: 'AS' },
  { orgnr: '316669506', navn: 'Jordbær og Bær SA', form: 'SA' },
  { orgnr: '316982875', navn: 'Kystlandet Handel SA', form: 'SA' },
  { orgnr: '317609612', navn: 'Lyngheia Solpark AS', form: 'AS' },
  { orgnr: '317922981', navn: 'Myrvang Meieri SA', form: 'SA' },
  { orgnr: '318236356', navn: 'Nordlys Plusskunder AS', form: 'AS' },
];
