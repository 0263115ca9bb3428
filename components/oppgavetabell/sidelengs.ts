import type { UIEvent } from 'react';

/** So long after the last movement sideways it is over. */
const RO_MS = 200;

/**
 * Row numbers and the first column stay in view when the table is scrolled sideways. Sticky positioning does that
 * without a hitch, but gives each of them a layer of its own, which every frame pays for, also of those that scroll
 * downwards. So they are sticky while somebody scrolls sideways, and stand in their new place when that is over.
 */
export function lagSidelengs() {
  let forrige = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    onScroll({ currentTarget: rulle }: UIEvent<HTMLElement>): void {
      const { scrollLeft } = rulle;
      if (scrollLeft === forrige) return;
      forrige = scrollLeft;
      rulle.dataset['sidelengs'] = '';
      clearTimeout(timer);
      timer = setTimeout(() => {
        rulle.style.setProperty('--venstre', `${scrollLeft}px`);
        if (scrollLeft === 0) delete rulle.dataset['forskjoevet'];
        else rulle.dataset['forskjoevet'] = '';
        delete rulle.dataset['sidelengs'];
      }, RO_MS);
    },
  };
}

/** Marks the table while it is wider than its place; what is returned ends it. */
export function foelgBredden(rulle: HTMLElement): () => void {
  const stoerrelse = new ResizeObserver(() => {
    rulle.toggleAttribute('data-bredere', rulle.scrollWidth > rulle.clientWidth);
  });
  for (const del of [rulle, ...rulle.children]) stoerrelse.observe(del);
  return () => stoerrelse.disconnect();
}
