import { expect, test } from 'vitest';
import nb from '@/messages/nb.json';
import { hvemRetter, kodeAv, MASKINPORTENKODER } from './koder';

const avvist = (error: string, beskrivelse: string) => ({ type: 'avvist' as const, error, beskrivelse });

test.each([
  [avvist('invalid_grant', 'MP-121: The registered key has expired (trace_id: x)'), 'MP-121'],
  [avvist('invalid_grant', 'Invalid assertion. (MP-110) trace'), 'MP-110'],
  [avvist('invalid_grant', 'Issue time is after now'), 'klokke'],
  [avvist('invalid_scope', ''), 'MP-200'],
  [avvist('invalid_request', 'MP-999: new'), 'annet'],
  [avvist('invalid_authorization_details', 'MP-303: authorization_details'), 'MP-302'],
  [{ type: 'systembruker_mangler' as const }, 'MP-303'],
])('%o', (feil, ventet) => expect(kodeAv(feil)).toBe(ventet));

test('every code has a text, and only a missing system user is for the organisation to put right', () => {
  expect(Object.keys(nb.maskinporten).sort()).toEqual([...MASKINPORTENKODER].sort());
  expect(MASKINPORTENKODER.filter((kode) => hvemRetter(kode) === 'organisasjon')).toEqual(['MP-303']);
});
