import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kontekst, proevefelter } from '../proeveordning';
import { lesCelle, visCelle } from '.';

const { tekst, sifre, heltall, dato } = proevefelter;

describe('tekst', () => {
  const les = (raa: string) => lesCelle(raa, tekst, kontekst);

  it('keeps the letters and makes blanks one space', () => {
    expect(les('  Å  lesund\n')).toEqual({ ok: true, verdi: 'Å lesund' });
    expect(les('a\tb\u00a0c')).toEqual({ ok: true, verdi: 'a b c' });
    expect(les('😀 <b>')).toEqual({ ok: true, verdi: '😀 <b>' });
  });

  it('counts after trimming: ten fit, eleven do not', () => {
    expect(les(`  ${'x'.repeat(10)}  `)).toMatchObject({ ok: true });
    expect(les('x'.repeat(11))).toEqual({ ok: false, brudd: { kode: 'for_lang', param: { maks: 10 } } });
  });

  it.each(['a\u0000b', 'a\u0007', 'a\u007fb', '\ud83d', 'x\ude00', '\ude00\ud83d'])('refuses %j', (raa) => {
    expect(les(raa)).toEqual({ ok: false, brudd: { kode: 'ulovlige_tegn' } });
  });

  it('a text that is taken as it stands is one that tidying would not change', () => {
    const tegn = fc.constantFrom(
      'a',
      'Å',
      'ſ',
      ' ',
      '\u00a0',
      '\u0085',
      '\u1680',
      '\u3000',
      '\u007f',
      '\ufeff',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.string({ unit: tegn, maxLength: 10 }), (raa) => {
        const ryddet = raa.trim().replace(/\s+/g, ' ');
        const lovlig = !/[\u0000-\u001f\u007f\ud83d]/.test(ryddet);
        const ventet = lovlig ? { ok: true, verdi: ryddet } : { ok: false, brudd: { kode: 'ulovlige_tegn' } };
        expect(les(raa)).toEqual(ryddet === '' ? undefined : ventet);
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever is readable survives JSON and UTF-8 unchanged', () => {
    // Code units, not characters: also halves of surrogate pairs.
    const kodeenheter = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 10 })
      .map((koder) => String.fromCharCode(...koder));
    fc.assert(
      fc.property(kodeenheter, (raa) => {
        const lest = les(raa);
        if (!lest?.ok) return;
        const bytes = new TextEncoder().encode(JSON.stringify(lest.verdi));
        expect(JSON.parse(new TextDecoder().decode(bytes))).toBe(lest.verdi);
      }),
    );
  });
});

describe('sifre', () => {
  const les = (raa: string, felt = sifre) => lesCelle(raa, felt, kontekst);
  const feilAntall = { ok: false, brudd: { kode: 'antall_sifre', param: { antall: 4 } } };

  it('keeps the leading zero', () => {
    expect(les('0301')).toEqual({ ok: true, verdi: '0301' });
    expect(les(' 03 01 ')).toEqual({ ok: true, verdi: '0301' });
  });

  it.each(['301', '00301', 'O301', '03.1', '-301', '٠٣٠١'])('refuses %j and never adds a zero', (raa) => {
    expect(les(raa)).toEqual(feilAntall);
  });

  it('an unknown municipality of the year is a warning', () => {
    expect(les('9999')).toEqual({ ok: true, verdi: '9999', varsler: [{ kode: 'kommune_ukjent' }] });
    expect(lesCelle('0301', sifre, { ...kontekst, inntektsaar: 2019 })).toHaveProperty('varsler');
  });

  it('asks no register when there is none, or the field has none', () => {
    expect(lesCelle('9999', sifre, { inntektsaar: 2025, miljoe: 'lokal' })).not.toHaveProperty('varsler');
    expect(les('9999', { ...sifre, register: undefined })).not.toHaveProperty('varsler');
  });
});

describe('heltall', () => {
  const les = (raa: string) => lesCelle(raa, heltall, kontekst);

  it.each([
    ['1', 1],
    ['500', 500],
    ['007', 7],
    [' 4 2 ', 42],
  ])('reads %j as the number %d', (raa, verdi) => {
    expect(les(raa)).toEqual({ ok: true, verdi });
  });

  it.each(['1,0', '1.0', '2a', '2/2', '-1', '1e2', '+1', '0x1', '9999999999'])(
    '%j is no whole number',
    (raa) => {
      expect(les(raa)).toEqual({ ok: false, brudd: { kode: 'ikke_heltall' } });
    },
  );

  it.each(['0', '501'])('%j is outside the limits', (raa) => {
    expect(les(raa)).toEqual({ ok: false, brudd: { kode: 'utenfor_grenser', param: { min: 1, maks: 500 } } });
  });
});

describe('dato', () => {
  const les = (raa: string) => lesCelle(raa, dato, kontekst);

  it('is sent as yyyy-mm-dd and shown as dd.mm.yyyy', () => {
    for (const raa of ['1.6.2025', '01.06.2025', '1/6/2025', '2025-06-01']) {
      expect(les(raa)).toEqual({ ok: true, verdi: '2025-06-01' });
      expect(visCelle(raa, dato, kontekst)).toBe('01.06.2025');
    }
  });

  it('takes the first and the last day of the year, and neither neighbour', () => {
    expect(les('01.01.2025')).toMatchObject({ ok: true });
    expect(les('31.12.2025')).toMatchObject({ ok: true });
    for (const raa of ['31.12.2024', '01.01.2026', '01.06.0025'])
      expect(les(raa)).toMatchObject({ ok: false });
    expect(les('01.01.2026')).toEqual({
      ok: false,
      brudd: { kode: 'dato_utenfor_aaret', param: { aar: '2025' } },
    });
  });

  it.each(['30.02.2025', '1.6.25', 'i går', '45809'])('%j is no date', (raa) => {
    expect(les(raa)).toEqual({ ok: false, brudd: { kode: 'dato_ugyldig' } });
  });
});

describe('visCelle', () => {
  it('shows exactly what was typed while it cannot be read', () => {
    expect(visCelle(' 30.02.2025', dato, kontekst)).toBe(' 30.02.2025');
    expect(visCelle('1.000', proevefelter.beloep, kontekst)).toBe('1.000');
    expect(visCelle('  to  ord', tekst, kontekst)).toBe('  to  ord');
    expect(visCelle(undefined, tekst, kontekst)).toBe('');
  });
});
