import { describe, expect, it } from 'vitest';
import type { Dom } from './dom';
import { leveransestatusAv } from './leveransestatus';
import type { Tilstand } from './tilstand';

const deler = (...par: (Tilstand | [Tilstand, Dom])[]) =>
  par.map((del) => (Array.isArray(del) ? { tilstand: del[0], dom: del[1] } : { tilstand: del, dom: null }));

describe('the status of a delivery', () => {
  it.each([
    ['sendes', deler('klar')],
    ['sendes', deler('venter')],
    ['ukjent', deler('ukjent')],
    ['maa_avklares', deler('maa_avklares')],
    ['mottatt', deler('mottatt')],
    ['utkast', deler('tilbakevist')],
    ['utkast', deler('avbrutt')],
    ['sendes', deler('mottatt', 'klar', 'klar')],
    ['ukjent', deler('mottatt', 'ukjent', 'klar')],
    ['maa_avklares', deler('ukjent', 'maa_avklares')],
    ['sendes', deler('mottatt', 'tilbakevist', 'klar')],
    ['delvis_mottatt', deler('mottatt', 'tilbakevist', 'mottatt')],
    ['delvis_mottatt', deler(['mottatt', 'godkjent'], 'avbrutt')],
    ['utkast', deler('tilbakevist', 'avbrutt')],
    ['mottatt', deler(['mottatt', 'godkjent'], 'mottatt')],
    ['mottatt', deler(['mottatt', 'maa_vurderes'])],
    ['mottatt', deler(['mottatt', 'godkjent'], ['mottatt', 'maa_vurderes'])],
    ['godkjent', deler(['mottatt', 'godkjent'], ['mottatt', 'godkjent'])],
    ['godkjent_med_varsler', deler(['mottatt', 'godkjent'], ['mottatt', 'godkjent_med_varsler'])],
    ['avvist', deler(['mottatt', 'avvist'], 'mottatt')],
    ['avvist', deler(['mottatt', 'godkjent'], ['mottatt', 'avvist'])],
  ] as const)('%s', (status, parter) => {
    expect(leveransestatusAv(parter)).toBe(status);
  });
});
