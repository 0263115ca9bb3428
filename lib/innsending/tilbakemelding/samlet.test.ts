import { expect, it } from 'vitest';
import { type Dokumentdom, samletDom } from './samlet';

const godkjent: Dokumentdom = { dom: 'godkjent', grunn: null };
const varsler: Dokumentdom = { dom: 'godkjent_med_varsler', grunn: null };
const avvist: Dokumentdom = { dom: 'avvist', grunn: null };
const pdf: Dokumentdom = { dom: 'maa_vurderes', grunn: 'ikke_xml' };
const doctype: Dokumentdom = { dom: 'maa_vurderes', grunn: 'doctype' };

it.each<[string, Dokumentdom[], boolean, ReturnType<typeof samletDom>]>([
  ['nothing yet', [], false, undefined],
  ['feedback without a document', [], true, { dom: 'maa_vurderes', grunn: 'uten_dokument' }],
  ['one', [godkjent], false, godkjent],
  ['XML and PDF', [pdf, avvist], false, avvist],
  ['XML, and a notice without a document', [godkjent], true, godkjent],
  ['two alike', [avvist, avvist], false, avvist],
  ['one of them with warnings', [godkjent, varsler], false, varsler],
  ['contradiction', [godkjent, avvist], false, { dom: 'maa_vurderes', grunn: 'motstrid' }],
  ['contradiction the other way', [avvist, varsler, pdf], false, { dom: 'maa_vurderes', grunn: 'motstrid' }],
  ['an XML that could not be read, which might contradict', [godkjent, doctype], false, doctype],
  ['only a PDF', [pdf], false, pdf],
])('%s', (_navn, dokumenter, uten, dom) => {
  expect(samletDom(dokumenter, uten)).toEqual(dom);
});
