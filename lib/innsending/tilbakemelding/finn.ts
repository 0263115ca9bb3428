import type { Element } from './xml';

/** Every element with the name, the element itself included, in document order. */
export function finnAlle(element: Element, navn: string): Element[] {
  const funnet: Element[] = [];
  const besoek = (her: Element): void => {
    if (her.navn === navn) funnet.push(her);
    for (const barn of her.barn) besoek(barn);
  };
  besoek(element);
  return funnet;
}

/** Text of the first child with the name; `undefined` when there is none or it is empty. */
export const barnetekst = (element: Element, navn: string): string | undefined =>
  element.barn.find((barn) => barn.navn === navn)?.tekst || undefined;
