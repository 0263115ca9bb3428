import { describe, expect, it } from 'vitest';
import { hodeSchema, hodeutkastSchema, TOMT_HODE } from './hode';

const riktig = {
  navn: 'Kari Kontakt',
  telefonnummer: '80080000',
  epost: 'kari@example.com',
  mobilnummer: '',
  referanse: '',
};
/** `field message` of every issue. */
const feil = (endret: Partial<typeof riktig>): string[] =>
  hodeSchema
    .safeParse({ ...riktig, ...endret })
    .error?.issues.map((i) => `${i.path.join('.')} ${i.message}`) ?? [];

describe('hodeSchema', () => {
  it('takes a filled form and trims it; mobile number and reference may be empty', () => {
    expect(
      hodeSchema.parse({ ...riktig, navn: ' Kari  ', epost: ' kari@example.com ', referanse: ' R ' }),
    ).toEqual({
      ...riktig,
      navn: 'Kari',
      referanse: 'R',
    });
  });

  it.each([
    ['800 80 000', '80080000'],
    ['+47\u00a0900 00 000', '+4790000000'],
    ['004790000000', '004790000000'],
    ['02800', '02800'],
  ])('a telephone number may be written %j', (skrevet, sendt) => {
    const hode = hodeSchema.parse({ ...riktig, telefonnummer: skrevet, mobilnummer: skrevet });
    expect([hode.telefonnummer, hode.mobilnummer]).toEqual([sendt, sendt]);
  });

  it.each(['123', '8008000a', '+47', '80-08-00-00', '1234567890123456'])('but not %j', (telefonnummer) => {
    expect(feil({ telefonnummer })).toEqual(['telefonnummer telefon']);
    expect(feil({ mobilnummer: telefonnummer })).toEqual(['mobilnummer telefon']);
  });

  it('says one thing for each field', () => {
    expect(feil(TOMT_HODE)).toEqual([
      'navn navn_mangler',
      'telefonnummer telefon_mangler',
      'epost epost_mangler',
    ]);
    expect(feil({ navn: '  ', epost: 'kari' })).toEqual(['navn navn_mangler', 'epost epost']);
    expect(feil({ epost: 'kari@' })).toEqual(['epost epost']);
  });

  it('has limits', () => {
    expect(feil({ navn: 'x'.repeat(200), referanse: 'x'.repeat(100) })).toEqual([]);
    expect(feil({ navn: 'x'.repeat(201) })).toEqual(['navn for_lang']);
    expect(feil({ referanse: 'x'.repeat(101) })).toEqual(['referanse for_lang']);
  });
});

describe('hodeutkastSchema', () => {
  it('loses no half-written form', () => {
    const halvt = { ...TOMT_HODE, navn: ' Ka', epost: 'kari@', telefonnummer: '8' };
    expect(hodeutkastSchema.parse(halvt)).toEqual(halvt);
    expect(hodeutkastSchema.parse(TOMT_HODE)).toEqual(TOMT_HODE);
  });

  it('refuses what is no form', () => {
    expect(hodeutkastSchema.safeParse({ ...TOMT_HODE, navn: 'x'.repeat(501) }).success).toBe(false);
    expect(hodeutkastSchema.safeParse({ navn: '' }).success).toBe(false);
    expect(hodeutkastSchema.safeParse({ ...TOMT_HODE, navn: 1 }).success).toBe(false);
  });
});
