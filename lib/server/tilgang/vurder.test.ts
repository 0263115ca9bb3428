import { describe, expect, it } from 'vitest';
import { type Aktoer, tilAktoer } from '@/lib/myndigheter/altinn/aktoer';
import { vurderAktoerer } from './vurder';

const ORGNR = '310402109';
const part = (endret: object = {}): Aktoer[] =>
  tilAktoer({
    partyUuid: crypto.randomUUID(),
    name: 'Prøvelaget SA',
    organizationNumber: ORGNR,
    type: 'Organization',
    unitType: 'SA',
    isDeleted: false,
    onlyHierarchyElementWithNoAccess: false,
    authorizedAccessPackages: [],
    authorizedResources: [],
    authorizedRoles: [],
    subunits: [],
    ...endret,
  });
const pakke = (navn: string): object => ({ authorizedAccessPackages: [navn] });
const BEGGE = ['kundeutbytte', 'overskuddsstroem'];

describe('vurderAktoerer: what may be reported', () => {
  it.each<[string, object, string[]]>([
    ['skattegrunnlag', pakke('skattegrunnlag'), BEGGE],
    ['the same as a URN', pakke('urn:altinn:accesspackage:skattegrunnlag'), BEGGE],
    ['an accountant who may sign', pakke('regnskapsforer-med-signeringsrettighet'), BEGGE],
    ['the auditor', pakke('urn:altinn:accesspackage:ansvarlig-revisor'), BEGGE],
    // The seed of overskuddsstrøm does not name these two.
    ['an accountant who may not sign', pakke('regnskapsforer-uten-signeringsrettighet'), ['kundeutbytte']],
    ["the auditor's assistant", pakke('revisormedarbeider'), ['kundeutbytte']],
    [
      'the single right of kundeutbytte',
      { authorizedResources: ['ske-innrapportering-skattepliktig-kundeutbytte'] },
      ['kundeutbytte'],
    ],
    [
      'the same as a URN',
      { authorizedResources: ['urn:altinn:resource:ske-innrapportering-skattepliktig-kundeutbytte'] },
      ['kundeutbytte'],
    ],
    ['DAGL', { authorizedRoles: ['DAGL'] }, BEGGE],
    ['the role by its new name', { authorizedRoles: ['urn:altinn:role:daglig-leder'] }, BEGGE],
    ['a package that is not about reporting', pakke('posttjenester'), []],
    ['a role that only reads', { authorizedRoles: ['LOPER'] }, []],
    ['another right', { authorizedResources: ['ske-noe-annet'] }, []],
    ['a package that only looks alike', pakke('skattegrunnlag-les'), []],
    ['nothing', {}, []],
    [
      'nothing told at all',
      { authorizedAccessPackages: null, authorizedResources: null, authorizedRoles: null },
      BEGGE,
    ],
  ])('%s', (_navn, endret, ordninger) => {
    expect(vurderAktoerer(part(endret))).toMatchObject([
      {
        orgnr: ORGNR,
        navn: 'Prøvelaget SA',
        overordnet: null,
        form: 'SA',
        grunn: ordninger.length > 0 ? null : 'uten_tilgang',
        velgbar: ordninger.length > 0,
        ordninger,
      },
    ]);
  });
});

describe('vurderAktoerer: what may be chosen', () => {
  const leder = { authorizedRoles: ['DAGL'] };
  const ingen = { velgbar: false, ordninger: [] };

  it.each<[string, object, string]>([
    ['a deleted organisation', { isDeleted: true }, 'slettet'],
    ['a heading above a sub-unit', { onlyHierarchyElementWithNoAccess: true }, 'overskrift'],
    ['a sub-unit that stands alone', { unitType: 'BEDR' }, 'underenhet'],
  ])('not %s', (_navn, endret, grunn) => {
    expect(vurderAktoerer(part({ ...leder, ...endret }))).toMatchObject([{ ...ingen, grunn }]);
  });

  it('shows sub-units under their main unit, and they cannot be chosen', () => {
    const under = {
      partyUuid: 'u',
      name: 'Avd Bodø',
      organizationNumber: '311968955',
      type: 'Organization',
      ...leder,
    };
    expect(vurderAktoerer(part({ ...leder, subunits: [under] }))).toMatchObject([
      { orgnr: ORGNR, velgbar: true },
      { orgnr: '311968955', overordnet: ORGNR, ...ingen },
    ]);
  });

  it('leaves persons and parties without a number out', () => {
    expect(vurderAktoerer(part({ type: 'Person', organizationNumber: null }))).toEqual([]);
    expect(vurderAktoerer(part({ organizationNumber: null }))).toEqual([]);
    expect(vurderAktoerer(part({ organizationNumber: '12345' }))).toEqual([]);
  });
});

it('keeps what gave the right, by the last part of its name', () => {
  const [vurdering] = vurderAktoerer(
    part({
      authorizedRoles: ['urn:altinn:role:daglig-leder', 'LOPER'],
      authorizedAccessPackages: ['urn:altinn:accesspackage:skattegrunnlag', 'posttjenester'],
      authorizedResources: ['ske-innrapportering-skattepliktig-kundeutbytte'],
    }),
  );
  expect(vurdering?.grunnlag).toEqual([
    'daglig-leder',
    'skattegrunnlag',
    'ske-innrapportering-skattepliktig-kundeutbytte',
  ]);
});
