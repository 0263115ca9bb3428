import { stopp } from '../feil';
import { GRENSER } from '../grenser';
import { utenEntiteter } from './tegn';

/** Told of one tag or text at a time, in the order of the file. Names come without their prefix. */
export interface Xmlmottaker {
  /** The attributes lie in `xml` from `fra` to `til`, not cut out: a sheet has millions of tags. Read them with `attributt`. */
  start(navn: string, xml: string, fra: number, til: number): void;
  slutt(navn: string): void;
  tekst?(tekst: string): void;
  /** Given each tag first: one who reads the whole element that begins there tells where it ends, else −1. */
  element?(xml: string, fra: number): number;
  /** Given first, with the text where it stands: true when it was all that was wanted, and nothing is cut out. */
  raatekst?(xml: string, fra: number, til: number): boolean;
  /** False: the text that follows is of no interest and is not even cut out. */
  vilHaTekst?: boolean;
}

const KOMMENTAR = '<!--';
const CDATA = '<![CDATA[';

/**
 * A scanner for the XML of spreadsheets: pieces in, tags and texts out, never a tree. It knows no DOCTYPE and so no
 * entities of a file's own, and holds at most one unfinished tag or text between pieces.
 */
export class Xmlskanner {
  private rest = '';
  private dybde = 0;
  private harRot = false;

  constructor(private readonly mottaker: Xmlmottaker) {}

  mat(bit: string): void {
    // A sum of texts stays two for the engine, and each look at one sign of it must find out in which.
    const xml = [this.rest, bit].join('');
    const lest = this.skann(xml);
    this.rest = xml.slice(lest);
    if (this.rest.length > GRENSER.xmlBit) stopp('oedelagt');
  }

  ferdig(): void {
    if (!this.harRot || this.dybde !== 0 || this.rest.trim() !== '') stopp('oedelagt');
  }

  /** Reads whole tokens and tells how far it came. */
  private skann(xml: string): number {
    let pos = 0;
    for (;;) {
      const tag = xml.indexOf('<', pos);
      if (tag === -1) return pos;
      if (tag > pos) this.meldTekst(xml, pos, tag);
      const neste = this.lesTag(xml, tag);
      if (neste === -1) return tag;
      pos = neste;
    }
  }

  private meldTekst(xml: string, fra: number, til: number): void {
    if (!this.mottaker.vilHaTekst || this.mottaker.raatekst?.(xml, fra, til)) return;
    this.mottaker.tekst?.(utenEntiteter(xml.slice(fra, til)));
  }

  /** Position after the tag that begins at `fra`, or -1 when it is not all here yet. */
  private lesTag(xml: string, fra: number): number {
    const tegn = xml.charCodeAt(fra + 1);
    if (Number.isNaN(tegn)) return -1;
    if (tegn === 0x21) return this.lesUtrop(xml, fra);
    if (tegn === 0x3f) return etter(xml, '?>', fra);
    const helt = this.mottaker.element?.(xml, fra) ?? -1;
    if (helt !== -1) return helt;
    const slutt = tagslutt(xml, fra);
    if (slutt === -1) return -1;
    if (tegn === 0x2f) {
      this.dybde -= 1;
      if (this.dybde < 0) stopp('oedelagt');
      this.mottaker.slutt(lokalnavn(xml, fra + 2, slutt));
      return slutt + 1;
    }
    const tom = xml.charCodeAt(slutt - 1) === 0x2f;
    const navneslutt = finnNavneslutt(xml, fra + 1, slutt);
    const navn = lokalnavn(xml, fra + 1, navneslutt);
    this.harRot = true;
    this.mottaker.start(navn, xml, navneslutt, tom ? slutt - 1 : slutt);
    if (tom) this.mottaker.slutt(navn);
    else this.dybde += 1;
    return slutt + 1;
  }

  private lesUtrop(xml: string, fra: number): number {
    if (xml.startsWith(KOMMENTAR, fra)) return etter(xml, '-->', fra + 4);
    if (xml.startsWith(CDATA, fra)) {
      const slutt = xml.indexOf(']]>', fra + CDATA.length);
      if (slutt === -1) return -1;
      if (this.mottaker.vilHaTekst) this.mottaker.tekst?.(xml.slice(fra + CDATA.length, slutt));
      return slutt + 3;
    }
    const begynnelse = xml.slice(fra, fra + CDATA.length);
    const ufullstendig = KOMMENTAR.startsWith(begynnelse) || CDATA.startsWith(begynnelse);
    return ufullstendig ? -1 : stopp('farlig_xml');
  }
}

function etter(xml: string, tegn: string, fra: number): number {
  const pos = xml.indexOf(tegn, fra);
  return pos === -1 ? -1 : pos + tegn.length;
}

/** The `>` that ends the tag: one inside an attribute's quotes does not. */
export function tagslutt(xml: string, fra: number): number {
  let sitat = 0;
  for (let i = fra; i < xml.length; i += 1) {
    const tegn = xml.charCodeAt(i);
    if (sitat !== 0) {
      if (tegn === sitat) sitat = 0;
    } else if (tegn === 0x3e) return i;
    else if (tegn === 0x22 || tegn === 0x27) sitat = tegn;
  }
  return -1;
}

function finnNavneslutt(xml: string, fra: number, til: number): number {
  for (let i = fra; i < til; i += 1) {
    const tegn = xml.charCodeAt(i);
    if (tegn <= 0x20 || tegn === 0x2f) return i;
  }
  return til;
}

function lokalnavn(xml: string, fra: number, til: number): string {
  // `c` and `v` are most of a sheet, and one letter is a string that the engine has already.
  if (til - fra === 1) return xml.charAt(fra);
  const navn = xml.slice(fra, til);
  const kolon = navn.indexOf(':');
  const lokalt = kolon === -1 ? navn : navn.slice(kolon + 1);
  return lokalt.length > 1 ? lokalt.trimEnd() : lokalt;
}

/**
 * Value of an attribute by its name without prefix; `id` finds `r:id` too. It goes through the text once: a regular
 * expression that looks for names would look for hours in a tag of a million letters.
 */
export function attributt(attributter: string, navn: string): string | undefined {
  let pos = 0;
  for (;;) {
    const lik = attributter.indexOf('=', pos);
    if (lik === -1) return undefined;
    let apner = lik + 1;
    while (attributter.charCodeAt(apner) <= 0x20) apner += 1;
    const sitat = attributter.charAt(apner);
    const lukker = sitat === '"' || sitat === "'" ? attributter.indexOf(sitat, apner + 1) : -1;
    if (lukker === -1) return undefined;
    const helt = attributter.slice(pos, lik).trim();
    if (helt === navn || helt.endsWith(`:${navn}`))
      return utenEntiteter(attributter.slice(apner + 1, lukker));
    pos = lukker + 1;
  }
}

/** Where the quote of a value stands, blanks passed over. */
export function finnSitat(tekst: string, fra: number): number {
  let pos = fra;
  while (pos < tekst.length && tekst.charCodeAt(pos) <= 0x20) pos += 1;
  return pos;
}

/** The name between the two places when it is one letter, without cutting it out; '' for any other name. */
export function enesteBokstav(tekst: string, fra: number, til: number): string {
  let [foerste, siste] = [fra, til - 1];
  while (tekst.charCodeAt(foerste) <= 0x20) foerste += 1;
  while (tekst.charCodeAt(siste) <= 0x20) siste -= 1;
  return foerste === siste ? tekst.charAt(foerste) : '';
}
