import { describe, expect, it } from 'vitest';
import { MAKS_CELLELENGDE } from './grenser';
import { operasjonSchema } from './operasjon';

const radId = '0193b5cd-cb85-7320-bd8c-6c78c88dc8af';
const celle = { type: 'celle', radId, felt: 'navn', fra: '', til: 'Kari' };
const ny = { type: 'ny', radId, posisjon: 'a0V', verdier: { navn: 'Kari' } };
const slett = { type: 'slett', radId, sett: '1mjsfpb3rfi' };
const gyldig = (operasjon: unknown): boolean => operasjonSchema.safeParse(operasjon).success;

describe('operasjonSchema', () => {
  it.each([[celle], [ny], [{ ...ny, verdier: {} }], [slett]])('takes %j', (operasjon) => {
    expect(operasjonSchema.parse(operasjon)).toEqual(operasjon);
  });

  it.each([
    ['an unknown type', { ...celle, type: 'flytt' }],
    ['a row without an id of its own', { ...celle, radId: '17' }],
    ['a field that is no word', { ...celle, felt: 'navn;drop' }],
    ['a field that reaches for the prototype', { ...celle, felt: '__proto__' }],
    ['no fra', { type: 'celle', radId, felt: 'navn', til: 'Kari' }],
    ['a cell that is no text', { ...celle, til: 5 }],
    ['a deletion that has not seen the row', { type: 'slett', radId }],
    ['a deletion that brings a text along', { ...slett, sett: 'Kari Nordmann' }],
    ['an empty position', { ...ny, posisjon: '' }],
    ['a position outside the alphabet', { ...ny, posisjon: 'a 0' }],
    ['nothing', undefined],
  ])('refuses %s', (_navn, operasjon) => {
    expect(gyldig(operasjon)).toBe(false);
  });

  it('keeps nothing that it does not know', () => {
    const medPrototype: unknown = JSON.parse('{"__proto__":{"navn":"x"},"navn":"Kari"}');
    const lest = operasjonSchema.parse({ ...ny, verdier: medPrototype });
    expect(lest).toStrictEqual(ny);
    expect(gyldig({ ...ny, verdier: { 'navn;drop': 'x' } })).toBe(false);
    expect(operasjonSchema.parse({ ...slett, eier: 'en annen' })).toEqual(slett);
  });

  it('takes the longest cell and refuses a longer one, in every place', () => {
    const lengst = 'x'.repeat(MAKS_CELLELENGDE);
    expect(gyldig({ ...celle, fra: lengst, til: lengst })).toBe(true);
    expect(gyldig({ ...celle, til: `${lengst}x` })).toBe(false);
    expect(gyldig({ ...ny, verdier: { navn: `${lengst}x` } })).toBe(false);
  });
});
