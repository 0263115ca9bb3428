/**
 * A text whose only holes are those of `navn`, ready to be filled. For texts that stand in every row: what finds and
 * formats a text takes its time for each of them.
 */
export function lagMal(
  oversett: (hull: Readonly<Record<string, string>>) => string,
  navn: readonly string[],
): (verdier: Readonly<Record<string, string | number>>) => string {
  const deler = oversett(Object.fromEntries(navn.map((ett) => [ett, `{${ett}}`]))).split(/\{(\w+)\}/);
  return (verdier) => deler.map((del, i) => (i % 2 === 0 ? del : String(verdier[del] ?? ''))).join('');
}
