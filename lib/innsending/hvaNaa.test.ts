import { expect, it } from 'vitest';
import { DOMMER, type Dom } from './dom';
import { hvaNaa } from './hvaNaa';

it.each([
  ['utenKvittering', []],
  ['venter', [null]],
  ['venter', ['godkjent', null]],
  ['avvist', ['godkjent', null, 'avvist']],
  ['maa_vurderes', ['godkjent', 'maa_vurderes', null]],
  ['godkjent_med_varsler', ['godkjent', 'godkjent_med_varsler']],
] as const)('%s: %j', (ventet, dommer) => expect(hvaNaa(dommer)).toBe(ventet));

it('never says that Skatteetaten is checking when every part has its verdict, and always until then', () => {
  const muligheter: (Dom | null)[] = [null, ...DOMMER];
  for (const en of muligheter)
    for (const to of muligheter) {
      const avgjort = en !== null && to !== null;
      if (avgjort) expect(hvaNaa([en, to])).not.toBe('venter');
      else expect(['venter', 'avvist', 'maa_vurderes']).toContain(hvaNaa([en, to]));
    }
  for (const dom of DOMMER) expect(hvaNaa([dom])).toBe(dom);
});
