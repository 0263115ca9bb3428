import type { MouseEvent } from 'react';

/**
 * On what is pressed with a mouse while a field is written in: the field keeps focus until the click. Leaving it at
 * the press would store it, a line of errors above may come or go, and the button would slip away under the finger.
 */
export const beholdFokus = (e: MouseEvent): void => e.preventDefault();
