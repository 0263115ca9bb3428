import type { Page } from '@playwright/test';

export interface Telling {
  /** What was done since the last call, in words, one for each action. */
  handlinger(): string[];
}

/**
 * Counts what a person does on the page, as the browser sees it: a press of the pointer, a choice of file, and a spell
 * of writing until the next of the others (a form filled in, a column typed downwards, together with the press in the
 * cell that it begins in) are one action each.
 */
export async function tellHandlinger(page: Page): Promise<Telling> {
  let funnet: string[] = [];
  let skriver = false;
  await page.exposeFunction(
    'handlingSkjedde',
    (slag: 'trykk' | 'celle' | 'fil' | 'skriving', hvor: string) => {
      if (slag !== 'skriving' || !skriver) funnet.push(`${slag} ${hvor}`);
      skriver = slag === 'skriving' || slag === 'celle';
    },
  );
  await page.addInitScript(() => {
    const meld = (slag: string, e: Event): void => {
      const hvor = e.target instanceof Element ? (e.target.textContent ?? '').trim().slice(0, 30) : '';
      void (window as unknown as { handlingSkjedde: (slag: string, hvor: string) => void }).handlingSkjedde(
        slag,
        hvor,
      );
    };
    const erFil = (e: Event): boolean => e.target instanceof HTMLInputElement && e.target.type === 'file';
    const erAvkryssing = (e: Event): boolean =>
      e.target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(e.target.type);
    const erCelle = (e: Event): boolean =>
      e.target instanceof Element && e.target.closest('[role=grid]') !== null;
    addEventListener('pointerup', (e) => meld(erCelle(e) ? 'celle' : 'trykk', e), true);
    addEventListener('change', (e) => erFil(e) && meld('fil', e), true);
    addEventListener('input', (e) => !erFil(e) && !erAvkryssing(e) && meld('skriving', e), true);
    addEventListener('keydown', (e) => meld('skriving', e), true);
  });
  await page.reload();
  return {
    handlinger() {
      const sett = funnet;
      funnet = [];
      skriver = false;
      return sett;
    },
  };
}
