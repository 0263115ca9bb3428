import { type Locator, type Page } from '@playwright/test';
import { steg } from './steg';

interface Punkt {
  x: number;
  y: number;
}

const boks = async (element: Locator): Promise<Punkt & { width: number; height: number }> => {
  const funnet = await element.boundingBox();
  if (!funnet) throw new Error('not on screen');
  return funnet;
};

export const midten = async (element: Locator): Promise<Punkt> => {
  const { x, y, width, height } = await boks(element);
  return { x: x + width / 2, y: y + height / 2 };
};

/** Where the selection ends: the corner of its last cell. */
export const hjoernet = async (celle: Locator): Promise<Punkt> => {
  const { x, y, width, height } = await boks(celle);
  return { x: x + width - 5, y: y + height - 5 };
};

/** The edge between a heading and the next. */
export const kanten = async (overskrift: Locator): Promise<Punkt> => {
  const { x, y, width, height } = await boks(overskrift);
  return { x: x + width - 2, y: y + height / 2 };
};

/** Presses, and moves there as a hand does, and does not let go. */
export const dra = (page: Page, fra: Punkt, til: Punkt): Promise<void> =>
  steg('drar', async () => {
    await page.mouse.move(fra.x, fra.y);
    await page.mouse.down();
    await page.mouse.move(til.x, til.y, { steps: 8 });
  });
