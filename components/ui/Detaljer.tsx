import type { ReactNode } from 'react';

interface Props {
  tittel: ReactNode;
  aapen?: boolean;
  liten?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** More for whoever wants it: the platform's own, as designsystemet draws it, which needs no script. */
export const Detaljer = ({ tittel, aapen = false, liten = false, className = '', children }: Props) => (
  <details className={`ds-details ${className}`} data-size={liten ? 'sm' : undefined} open={aapen}>
    <summary>{tittel}</summary>
    <div>{children}</div>
  </details>
);
