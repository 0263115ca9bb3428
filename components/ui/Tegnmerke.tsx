import { Tag } from '@/components/ui/ds';

export interface Tegn {
  farge: 'neutral' | 'info' | 'warning' | 'success' | 'danger';
  tegn: string;
}

/** A word with a colour and a sign, which say the same as the word. */
export function Tegnmerke({ farge, tegn, children }: Tegn & { children: string }) {
  return (
    <Tag data-color={farge} data-size="sm">
      <span aria-hidden="true">{tegn}&nbsp;</span>
      {children}
    </Tag>
  );
}
