import { describe, expect, it } from 'vitest';
import { lesUtseende, utseendeattributter, UTSEENDER } from './utseende';

describe('the look', () => {
  it.each([undefined, '', 'neon', 'toString'])('is the machine’s own when the cookie says %s', (raa) => {
    expect(lesUtseende(raa)).toBe('auto');
  });

  it.each(UTSEENDER)('%s is read back as itself', (utseende) => {
    expect(lesUtseende(utseende)).toBe(utseende);
  });

  it('follows the machine in light and dark when only the contrast is chosen', () => {
    expect(utseendeattributter('kontrast')).toEqual({ 'data-color-scheme': 'auto', 'data-kontrast': 'hoey' });
    expect(utseendeattributter('moerkt')).toEqual({ 'data-color-scheme': 'dark' });
  });
});
