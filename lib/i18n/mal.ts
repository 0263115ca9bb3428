/**
 * A text whose only holes are names in braces, ready to be filled. For texts that stand in every row: the message
 * format takes 20 ms to get ready, which the first rows would wait for, and then some time for each of them.
 */
export function lagMal(tekst: string): (verdier: Readonly<Record<string, string | number>>) => string {
  const deler = tekst.split(/\{(\w+)\}/);
  return (verdier) => deler.map((del, i) => (i % 2 === 0 ? del : String(verdier[del] ?? ''))).join('');
}
