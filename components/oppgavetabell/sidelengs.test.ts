import type { UIEvent } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { lagSidelengs } from './sidelengs';

afterEach(() => vi.useRealTimers());

it('marks the table while it moves sideways, and then tells how far it came', () => {
  vi.useFakeTimers();
  const { onScroll } = lagSidelengs();
  const setProperty = vi.fn();
  const rulle = { scrollLeft: 0, dataset: {} as Record<string, string>, style: { setProperty } };
  const rullTil = (scrollLeft: number): void => {
    rulle.scrollLeft = scrollLeft;
    onScroll({ currentTarget: rulle } as unknown as UIEvent<HTMLElement>);
  };
  rullTil(0);
  expect(rulle.dataset).toEqual({});
  rullTil(100);
  vi.advanceTimersByTime(150);
  rullTil(250);
  vi.advanceTimersByTime(150);
  expect(rulle.dataset).toEqual({ sidelengs: '' });
  expect(setProperty).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(rulle.dataset).toEqual({ forskjoevet: '' });
  expect(setProperty.mock.calls).toEqual([['--venstre', '250px']]);
  rullTil(0);
  vi.advanceTimersByTime(200);
  expect(rulle.dataset).toEqual({});
});
