import { SaxesParser } from 'saxes';
import { feil, ok, type Resultat } from '@/lib/felles/resultat';
import type { Grunn } from './typer';

/** An element without its attributes, which no feedback uses. */
export interface Element {
  navn: string;
  navnerom: string;
  barn: readonly Element[];
  /** Text directly in it, trimmed. */
  tekst: string;
}

export type Xmlfeil = Extract<Grunn, 'tegnsett' | 'doctype' | 'ikke_velformet' | 'for_innviklet'>;

const MAKS_DYBDE = 32;
const MAKS_ELEMENTER = 200_000;
const TEGNSETT = /^(utf-?8|us-ascii)$/i;

class Avbrutt extends Error {
  constructor(readonly grunn: Xmlfeil) {
    super(grunn);
  }
}
const avbryt = (grunn: Xmlfeil): never => {
  throw new Avbrutt(grunn);
};

interface Aapent extends Element {
  barn: Element[];
}

/**
 * Reads a document in UTF-8 to its root element. saxes checks that it is well-formed and knows no entities but XML's
 * own five: nothing is expanded, and nothing outside is ever fetched. A DOCTYPE ends the reading, and so do depth and
 * number of elements beyond what any feedback has.
 */
export function lesXml(bytes: Uint8Array): Resultat<Element, Xmlfeil> {
  let tekst: string;
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return feil('tegnsett');
  }
  try {
    return ok(parse(tekst));
  } catch (grunn) {
    // saxes throws its own errors too, such as for a character beyond Unicode.
    return feil(grunn instanceof Avbrutt ? grunn.grunn : 'ikke_velformet');
  }
}

function parse(tekst: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const stabel: Aapent[] = [];
  let rot: Element | undefined;
  let antall = 0;
  parser.on('error', () => avbryt('ikke_velformet'));
  parser.on('doctype', () => avbryt('doctype'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !TEGNSETT.test(encoding)) avbryt('tegnsett');
  });
  parser.on('opentag', ({ local, uri }) => {
    antall += 1;
    if (stabel.length >= MAKS_DYBDE || antall > MAKS_ELEMENTER) avbryt('for_innviklet');
    const element: Aapent = { navn: local, navnerom: uri, barn: [], tekst: '' };
    stabel.at(-1)?.barn.push(element);
    rot ??= element;
    stabel.push(element);
  });
  const leggTil = (mer: string): void => {
    const aapent = stabel.at(-1);
    if (aapent) aapent.tekst += mer;
  };
  parser.on('text', leggTil);
  parser.on('cdata', leggTil);
  parser.on('closetag', () => {
    const lukket = stabel.pop();
    if (lukket) lukket.tekst = lukket.tekst.trim();
  });
  parser.write(tekst).close();
  return rot ?? avbryt('ikke_velformet');
}
