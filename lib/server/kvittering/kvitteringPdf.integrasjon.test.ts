import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { lagKvitteringPdf } from './kvitteringPdf';

it('says what it is given, with the letters of every name in Norway, whole ids and a language', async () => {
  const id = '0193b5cd-cb85-7320-bd8c-6c78c88dc8af';
  const bytes = await lagKvitteringPdf({
    spraak: 'nb',
    tittel: 'Kvittering – Overskuddsstrøm 2025',
    under: 'Čáhcesuolu Åsen Kraftlag ŋ đ š',
    linjer: [
      ['Dialog-ID', id],
      ['Sum', '10\u00a0000,00'],
    ],
    bunntekst: 'Mottatt er ikke det samme som godkjent.',
  });
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBe(1);
  for (const ord of ['Overskuddsstrøm', 'Čáhcesuolu', 'Åsen', 'đ', 'š', id, 'godkjent'])
    expect(text).toContain(ord);
});
