import { expect, test } from 'vitest';
import { tilAktoer, type Aktoer } from './aktoer';

const ID = '7c1d4b0a-0000-4000-8000-000000000001';
const raa = { partyUuid: ID, name: 'FJELL AS', organizationNumber: '311131788', type: 'Organization' };
const aktoer: Aktoer = {
  partyUuid: ID,
  navn: 'FJELL AS',
  orgnr: '311131788',
  type: 'organisasjon',
  unitType: null,
  slettet: false,
  kunHierarki: false,
  tilgangspakker: [],
  ressurser: [],
  roller: [],
  harTilgangsopplysninger: false,
  underenheter: [],
};

test.each<[string, object, Partial<Aktoer>]>([
  ['nothing known about rights', {}, {}],
  ['null lists are nothing known', { authorizedRoles: null, authorizedResources: null }, {}],
  ['an empty list is known to be none', { authorizedAccessPackages: [] }, { harTilgangsopplysninger: true }],
  [
    'packages bare and as URN, once each',
    {
      authorizedAccessPackages: [
        'skattegrunnlag',
        'urn:altinn:accesspackage:skattegrunnlag',
        'ansvarlig-revisor',
      ],
    },
    { tilgangspakker: ['skattegrunnlag', 'ansvarlig-revisor'], harTilgangsopplysninger: true },
  ],
  [
    'resources and roles',
    {
      authorizedResources: ['urn:altinn:resource:ske-x', 'ske-y'],
      authorizedRoles: ['DAGL', 'urn:altinn:rolecode:regn'],
    },
    { ressurser: ['ske-x', 'ske-y'], roller: ['DAGL', 'REGN'], harTilgangsopplysninger: true },
  ],
  ['deleted', { isDeleted: true, unitType: 'AS' }, { slettet: true, unitType: 'AS' }],
  ['only hierarchy', { onlyHierarchyElementWithNoAccess: true }, { kunHierarki: true }],
  ['a person', { type: 'Person', organizationNumber: null }, { type: 'person', orgnr: null }],
  ['a type by number', { type: 1 }, { type: 'person' }],
  ['another type', { type: 'SelfIdentified' }, { type: 'annen' }],
  ['an organisation without type', { type: undefined, organizationNumber: raa.organizationNumber }, {}],
  ['no name', { name: null, subunits: null }, { navn: '' }],
  [
    'sub-units, of which one has no identity',
    { subunits: [{ ...raa, unitType: 'BEDR', name: 'FJELL AVD BERGEN' }, { name: 'uten id' }, 'tekst'] },
    { underenheter: [{ ...aktoer, unitType: 'BEDR', navn: 'FJELL AVD BERGEN' }] },
  ],
])('%s', (_, endring, ventet) => {
  expect(tilAktoer({ ...raa, ...endring })).toEqual([{ ...aktoer, ...ventet }]);
});

test('the national identity number of a person goes no further', () => {
  const person = { ...raa, type: 'Person', personId: '01017012345', dateOfBirth: '1970-01-01' };
  expect(JSON.stringify(tilAktoer(person))).not.toMatch(/01017012345|1970/);
});
