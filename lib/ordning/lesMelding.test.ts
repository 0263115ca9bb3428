import { expect, it } from 'vitest';
import { ordninger } from '@/lib/ordninger/register';
import { eksempelrader } from './eksempel';
import { lesMeldingssum } from './lesMelding';
import { byggMelding } from './melding';
import { oppsummerLeste } from './oppsummering';
import { lesRad } from './validering';

const bytes = (verdi: unknown) => new TextEncoder().encode(JSON.stringify(verdi));

it.each(ordninger)('$id: reads back what was summed', (ordning) => {
  const leste = eksempelrader(ordning, 2025).map((verdier, i) =>
    lesRad(ordning, { radId: String(i), verdier }, { inntektsaar: 2025, miljoe: 'lokal' }),
  );
  const hode = {
    kildesystem: 'x',
    organisasjonsnummer: '311131788',
    kontaktinformasjon: { navn: 'a', telefonnummer: '1', varselEpostadresse: 'b' },
    inntektsaar: 2025,
  };
  const { antall, summer } = oppsummerLeste(ordning, leste);
  expect(lesMeldingssum(ordning, bytes(byggMelding(ordning, hode, leste)))).toEqual({
    antall,
    summer,
    oppgaver: antall,
  });
  const ingen = byggMelding(ordning, { ...hode, ingenOppgaver: true }, []);
  expect(lesMeldingssum(ordning, bytes(ingen))).toMatchObject({ antall: 0, oppgaver: 0 });
  for (const annet of [{}, { leveranse: 1 }, [], 'x', null]) {
    expect(lesMeldingssum(ordning, bytes(annet))).toBeUndefined();
  }
  expect(lesMeldingssum(ordning, new Uint8Array([123]))).toBeUndefined();
});
