import { describe, expect, it } from 'vitest';
import { tilHtml } from './html';

describe('tilHtml', () => {
  it('marks all but amounts as text, and escapes', () => {
    expect(tilHtml([['02825010109', '<b>Å & Ø</b>', '5700']], [false, false, true])).toBe(
      `<table><tr><td style='white-space:pre;mso-number-format:"\\@"' sdnum="1044;0;@">02825010109</td>` +
        `<td style='white-space:pre;mso-number-format:"\\@"' sdnum="1044;0;@">&lt;b&gt;Å &amp; Ø&lt;/b&gt;</td>` +
        `<td style='white-space:pre'>5700</td></tr></table>`,
    );
  });
});
