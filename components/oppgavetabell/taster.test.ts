import { describe, expect, it } from 'vitest';
import { type Modus, tolkTast } from './taster';

const tast = (navn: string, modus: Modus = 'ser') => {
  const deler = navn.split('+');
  const har = (del: string): boolean => deler.includes(del);
  const flagg = { ctrlKey: har('Ctrl'), metaKey: har('Cmd'), shiftKey: har('Shift'), altKey: har('Alt') };
  return tolkTast({ key: deler.at(-1) ?? '', ...flagg }, modus);
};

describe('tolkTast', () => {
  it.each([
    ['ArrowDown', { type: 'flytt', retning: 'ned', utvid: false }],
    ['Shift+ArrowRight', { type: 'flytt', retning: 'hoeyre', utvid: true }],
    ['Home', { type: 'kant', kant: 'radstart', utvid: false }],
    ['Ctrl+End', { type: 'kant', kant: 'slutt', utvid: false }],
    ['PageDown', { type: 'side', retning: 'ned', utvid: false }],
    ['Enter', { type: 'rediger' }],
    ['F2', { type: 'rediger' }],
    ['Ctrl+a', { type: 'merkAlt' }],
    ['Ctrl+d', { type: 'fyllNed' }],
    ['Ctrl+Shift+D', { type: 'dupliser' }],
    ['Ctrl+Enter', { type: 'settInn', side: 'under' }],
    ['Ctrl+Shift+Enter', { type: 'settInn', side: 'over' }],
    ['Ctrl+Delete', { type: 'slettRader' }],
    ['Cmd+Backspace', { type: 'slettRader' }],
    ['Cmd+z', { type: 'angre' }],
    ['Ctrl+Shift+Z', { type: 'gjenta' }],
    ['Ctrl+y', { type: 'gjenta' }],
    ['Delete', { type: 'toem' }],
    ['Shift+F8', { type: 'nesteFeil', bakover: true }],
    ['Shift+Tab', { type: 'tab', bakover: true }],
  ])('reads %s while one looks', (navn, kommando) => {
    expect(tast(navn)).toEqual(kommando);
  });

  it('leaves characters and the clipboard to the input and the browser', () => {
    for (const navn of [
      'a',
      'Ø',
      ' ',
      '5',
      'Dead',
      'Process',
      'Ctrl+c',
      'Ctrl+v',
      'Ctrl+Tab',
      'Alt+ArrowLeft',
      'Ctrl+Shift+Delete',
      'Ctrl++',
      'Ctrl+-',
      'Insert',
    ])
      expect(tast(navn)).toBeUndefined();
  });

  it('leaves the text to the person who corrects it, but not to the one who just types', () => {
    expect(tast('ArrowLeft', 'retter')).toBeUndefined();
    expect(tast('ArrowLeft', 'skriver')).toEqual({ type: 'videre', retning: 'venstre' });
    for (const modus of ['skriver', 'retter'] as const) {
      expect(tast('Enter', modus)).toEqual({ type: 'videre', retning: 'ned' });
      expect(tast('Shift+Enter', modus)).toEqual({ type: 'videre', retning: 'opp' });
      expect(tast('Escape', modus)).toEqual({ type: 'avbryt' });
      expect(tast('Tab', modus)).toEqual({ type: 'tab', bakover: false });
      expect(tast('Ctrl+Enter', modus)).toEqual({ type: 'settInn', side: 'under' });
      for (const navn of [
        'Delete',
        'Home',
        'Ctrl+z',
        'Ctrl+a',
        'Ctrl+Delete',
        'Shift+ArrowLeft',
        'Backspace',
      ])
        expect(tast(navn, modus)).toBeUndefined();
    }
  });
});
