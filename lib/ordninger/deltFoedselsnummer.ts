import type { Sammensetning } from '@/lib/ordning/typer';

/** Older registers keep the six digits of the day of birth and the five of the personnummer in two columns. */
export const deltFoedselsnummer = (felt: string): Sammensetning => ({
  felt,
  mellom: '',
  ledd: [
    {
      noekkel: 'foedselsdato',
      ledetekst: {
        nb: 'Fødselsdato (seks siffer)',
        nn: 'Fødselsdato (seks siffer)',
        en: 'Date of birth (six digits)',
      },
      aliaser: ['fødselsdato', 'fdato', 'født', 'fødd', 'fødselsdag', 'date of birth', 'born'],
      sifre: 6,
    },
  ],
  eget: { plass: 1, sifre: 5 },
});
