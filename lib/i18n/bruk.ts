import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * What the source says that can be a key of a text. `ord`: every string and property name. `moenstre`: template strings
 * such as `feil.${kode}`, as patterns whose holes must be filled by such words.
 */
export interface Kildeord {
  ord: ReadonlySet<string>;
  moenstre: readonly RegExp[];
}

function kildefiler(mappe: string): string[] {
  return readdirSync(mappe, { recursive: true, encoding: 'utf8' })
    .filter((fil) => /\.tsx?$/.test(fil) && !/\.test\.tsx?$|\.d\.ts$/.test(fil))
    .map((fil) => join(mappe, fil));
}

const escape = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Reads the source of these folders; tests are no use of a text. */
export function lesKildeord(mapper: readonly string[]): Kildeord {
  const ord = new Set<string>();
  const moenstre = new Map<string, RegExp>();
  const besoek = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) ord.add(node.text);
    else if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) {
      if (ts.isIdentifier(node.name)) ord.add(node.name.text);
    } else if (ts.isShorthandPropertyAssignment(node)) ord.add(node.name.text);
    else if (ts.isTemplateExpression(node)) {
      const deler = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (deler.join('').includes('.')) {
        const kilde = `^${deler.map(escape).join('([\\w.-]+)')}$`;
        moenstre.set(kilde, new RegExp(kilde));
      }
    }
    ts.forEachChild(node, besoek);
  };
  for (const fil of mapper.flatMap(kildefiler)) {
    besoek(ts.createSourceFile(fil, readFileSync(fil, 'utf8'), ts.ScriptTarget.Latest));
  }
  return { ord, moenstre: [...moenstre.values()] };
}

/** Whether the source can ask for `noekkel`, by it whole or within one of the namespaces that begin it. */
export function erIBruk(noekkel: string, { ord, moenstre }: Kildeord): boolean {
  const deler = noekkel.split('.');
  return deler.some((_, i) => {
    const rom = deler.slice(0, i).join('.');
    const rest = deler.slice(i).join('.');
    if (rom !== '' && !ord.has(rom)) return false;
    if (ord.has(rest)) return true;
    return moenstre.some((moenster) => {
      const hull = moenster.exec(rest)?.slice(1);
      return hull?.every((fylt) => ord.has(fylt)) ?? false;
    });
  });
}
