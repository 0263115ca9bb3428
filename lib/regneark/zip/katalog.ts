import { stopp } from '../feil';
import { GRENSER } from '../grenser';

export interface Medlem {
  navn: string;
  metode: number;
  crc: number;
  pakket: number;
  utpakket: number;
  /** Where its own head begins, and its bytes. */
  hode: number;
  start: number;
}

const SLUTT = 0x06054b50;
const SLUTT64 = 0x06064b50;
const KATALOGPOST = 0x02014b50;
const LOKALPOST = 0x04034b50;
const METTET = 0xffffffff;

const oedelagt = (): never => stopp('oedelagt');

/** Reads the directory at the end of the file and refuses before anything is inflated. */
export function lesKatalog(bytes: Uint8Array): Map<string, Medlem> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slutt = finnSlutt(data);
  const antall = data.getUint16(slutt + 10, true);
  const lengde = data.getUint32(slutt + 12, true);
  const start = data.getUint32(slutt + 16, true);
  // A spanned archive, a count that only zip64 could hold, or something in front of the first member.
  if (data.getUint32(slutt + 4, true) !== 0 || antall === 0xffff || start + lengde > slutt) return oedelagt();
  // Nothing but zip64's own end may stand between the directory and its end: two zips in one file are two stories.
  const mellom = slutt - start - lengde;
  if (mellom > 0 && data.getUint32(start + lengde, true) !== SLUTT64) return oedelagt();
  if (antall > GRENSER.medlemmer) return stopp('pakkebombe');

  const medlemmer = new Map<string, Medlem>();
  let sum = 0;
  let pos = start;
  for (let i = 0; i < antall; i += 1) {
    const post = lesPost(data, bytes, pos, slutt);
    if (erUtenfor(post.medlem.navn)) return stopp('farlig_xml');
    // Two members of one name: which one a program reads is anybody's guess.
    if (medlemmer.has(post.medlem.navn)) return oedelagt();
    medlemmer.set(post.medlem.navn, { ...post.medlem, start: finnData(data, bytes, post, start) });
    sum += post.medlem.utpakket;
    if (sum > GRENSER.utpakket || erBombe(post.medlem.utpakket, post.medlem.pakket))
      return stopp('pakkebombe');
    pos = post.neste;
  }
  avvisOverlapp(medlemmer, start);
  return medlemmer;
}

export const erBombe = (utpakket: number, pakket: number): boolean =>
  utpakket > GRENSER.pakkegradFra && utpakket > pakket * GRENSER.pakkegrad;

function finnSlutt(data: DataView): number {
  const foerste = Math.max(0, data.byteLength - 22 - 0xffff);
  for (let i = data.byteLength - 22; i >= foerste; i -= 1) {
    if (data.getUint32(i, true) === SLUTT && i + 22 + data.getUint16(i + 20, true) <= data.byteLength)
      return i;
  }
  return oedelagt();
}

interface Post {
  medlem: Medlem;
  /** The name's own bytes. */
  navn: Uint8Array;
  neste: number;
}

function lesPost(data: DataView, bytes: Uint8Array, pos: number, slutt: number): Post {
  if (pos + 46 > slutt || data.getUint32(pos, true) !== KATALOGPOST) return oedelagt();
  const [navnlengde, ekstralengde, kommentar] = [28, 30, 32].map((felt) => data.getUint16(pos + felt, true));
  const navnslutt = pos + 46 + (navnlengde ?? 0);
  const neste = navnslutt + (ekstralengde ?? 0) + (kommentar ?? 0);
  if (neste > slutt) return oedelagt();
  if (data.getUint16(pos + 8, true) & 1) return stopp('passord');
  const medlem: Medlem = {
    navn: medlemsnavn(new TextDecoder().decode(bytes.subarray(pos + 46, navnslutt))),
    metode: data.getUint16(pos + 10, true),
    crc: data.getUint32(pos + 16, true),
    pakket: data.getUint32(pos + 20, true),
    utpakket: data.getUint32(pos + 24, true),
    hode: 0,
    start: data.getUint32(pos + 42, true),
  };
  const navn = bytes.subarray(pos + 46, navnslutt);
  const helt = medZip64(data, medlem, navnslutt, navnslutt + (ekstralengde ?? 0));
  return { medlem: { ...helt, hode: helt.start }, navn, neste };
}

/** Names of parts are compared without regard to case, and some writers use backslashes. */
export const medlemsnavn = (navn: string): string =>
  navn.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Streaming writers put 64-bit sizes in the extra field of small files too. */
function medZip64(data: DataView, medlem: Medlem, fra: number, til: number): Medlem {
  const mettede = (['utpakket', 'pakket', 'start'] as const).filter((felt) => medlem[felt] === METTET);
  if (mettede.length === 0) return medlem;
  let pos = fra;
  while (pos + 4 <= til && data.getUint16(pos, true) !== 1) pos += 4 + data.getUint16(pos + 2, true);
  if (pos + 4 + 8 * mettede.length > til) return oedelagt();
  const ny = { ...medlem };
  mettede.forEach((felt, i) => {
    ny[felt] = Number(data.getBigUint64(pos + 4 + 8 * i, true));
  });
  return ny;
}

/** The directory and the member's own head must agree: programs that believe one of them would read another file. */
function finnData(data: DataView, bytes: Uint8Array, post: Post, katalogstart: number): number {
  const { medlem, navn } = post;
  const pos = medlem.start;
  if (pos + 30 > katalogstart || data.getUint32(pos, true) !== LOKALPOST) return oedelagt();
  const navneslutt = pos + 30 + data.getUint16(pos + 26, true);
  const start = navneslutt + data.getUint16(pos + 28, true);
  const sammeNavn = navneslutt <= katalogstart && likeBytes(bytes.subarray(pos + 30, navneslutt), navn);
  if (!sammeNavn || data.getUint16(pos + 8, true) !== medlem.metode) return oedelagt();
  return start + medlem.pakket > katalogstart ? oedelagt() : start;
}

const likeBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Members that share bytes are how a small zip becomes a very big one. */
function avvisOverlapp(medlemmer: ReadonlyMap<string, Medlem>, katalogstart: number): void {
  const iRekkefoelge = [...medlemmer.values()].sort((a, b) => a.start - b.start);
  iRekkefoelge.forEach((medlem, i) => {
    const neste = iRekkefoelge[i + 1]?.hode ?? katalogstart;
    if (medlem.start + medlem.pakket > neste) oedelagt();
  });
}

/** Names that lead out of the folder they are unpacked in. Nothing is unpacked here, but no spreadsheet has them. */
const erUtenfor = (navn: string): boolean => /(^|\/)\.\.(\/|$)|^[a-z]:|\0/.test(navn);
