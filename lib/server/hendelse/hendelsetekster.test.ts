import { expect, it } from 'vitest';
import nb from '@/messages/nb.json';
import { HENDELSETYPER } from './skrivHendelse';

it('every type of the log has a text, and no text is left over', () => {
  expect(Object.keys(nb.hendelse).sort()).toEqual([...HENDELSETYPER].sort());
});
