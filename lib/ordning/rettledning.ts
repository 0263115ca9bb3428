import type { Ordning } from './typer';

/** Skatteetaten's guide to an ordning: it lies under the page with the form, for both that the seeds describe. */
export const rettledning = ({ skjemaside }: Pick<Ordning, 'skjemaside'>): string =>
  `${skjemaside}rettledning/`;
