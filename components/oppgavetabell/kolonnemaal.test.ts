import { describe, expect, it } from 'vitest';
import { tilKolonner } from '@/lib/ordning/kolonner';
import { ordninger } from '@/lib/ordninger/register';
import { kolonnemaal } from './kolonnemaal';

describe.each(ordninger.map((ordning) => [ordning.id, tilKolonner(ordning)] as const))(
  'the measures of %s',
  (_, kolonner) => {
    it('give every column what its text needs and a share of the rest, in proportion', () => {
      const { celler } = kolonnemaal(kolonner, {});
      expect(celler).toHaveLength(kolonner.length);
      kolonner.forEach(({ bredde }, i) => {
        const [vokser, krymper, minst] = String(celler[i]?.flex).split(' ');
        expect(minst).toBe(`${vokser ?? ''}px`);
        expect(Number(vokser)).toBeGreaterThan(bredde);
        expect(krymper).toBe('0');
      });
    });

    it('hold a column that somebody has set at its width', () => {
      const [, andre] = kolonner;
      const { celler, variabler } = kolonnemaal(kolonner, { [andre?.noekkel ?? '']: 91 });
      expect(celler[1]).toEqual({ flex: '0 0 91px' });
      expect(variabler).toHaveProperty('--kolonner', expect.stringMatching(/^91px minmax\(/));
    });

    it('say the same to rows and to what lies over them', () => {
      const { celler, variabler } = kolonnemaal(kolonner, {});
      const spor = [
        ...String(Object.entries(variabler).find(([navn]) => navn === '--kolonner')?.[1]).matchAll(
          /minmax\((\d+px)/g,
        ),
      ];
      expect(spor.map(([, minst]) => minst)).toEqual(
        celler.slice(1).map(({ flex }) => String(flex).split(' ')[2]),
      );
    });
  },
);
