'use client';

import { Heading } from '@/components/ui/ds';
import { type ReactNode, useEffect, useRef } from 'react';

/** The page's h1. It takes focus when the page comes up, so that a screen reader starts with where one is. */
export function Sidetittel({ children, under }: { children: ReactNode; under?: ReactNode }) {
  const tittel = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not when somebody has already begun elsewhere while the page was loading.
    if (document.activeElement === null || document.activeElement === document.body) {
      tittel.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <>
      <Heading level={1} data-size="md" tabIndex={-1} ref={tittel}>
        {children}
      </Heading>
      {under && <p className="dempet">{under}</p>}
    </>
  );
}
