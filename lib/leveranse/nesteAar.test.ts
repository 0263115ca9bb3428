import { expect, it } from 'vitest';
import { eksempelrader } from '@/lib/ordning/eksempel';
import { ordninger } from '@/lib/ordninger/register';
import { tilNesteAar } from './nesteAar';

it.each(ordninger)('$id: keeps whom the row is about, and no amount and no date', (ordning) => {
  for (const rad of eksempelrader(ordning, 2025)) {
    const neste = tilNesteAar(ordning, rad);
    for (const { noekkel, type } of ordning.felter) {
      const toemmes = type === 'beloep' || type === 'dato';
      expect(neste[noekkel], noekkel).toBe(toemmes ? undefined : rad[noekkel] || undefined);
    }
    for (const felt of ordning.identitet) expect(neste[felt]).toBe(rad[felt]);
  }
});
