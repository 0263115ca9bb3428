import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { hentVilkaar } from './hentVilkaar';

const mappe = mkdtempSync(join(tmpdir(), 'vilkaar-'));
afterAll(() => rmSync(mappe, { recursive: true }));

const oppsett = {
  VILKAAR_DIR: mappe,
  DRIVER_NAVN: 'Drift AS',
  DRIVER_EPOST: 'hjelp@drift.no',
  OPPBEVARING_AAR: 7,
};

it('says how long this portal keeps things, and who runs it', async () => {
  const { tittel, tekst } = await hentVilkaar('personvern', 'nb', oppsett);
  expect(tittel).toBe('Personvern');
  expect(tekst).toContain('til 7 år etter at inntektsåret er over');
  expect(tekst).toContain('Drift AS: [hjelp@drift.no](mailto:hjelp@drift.no)');
  const uten = await hentVilkaar('kontakt', 'en', {
    ...oppsett,
    DRIVER_NAVN: undefined,
    DRIVER_EPOST: undefined,
  });
  expect(uten.tekst).toContain('(no e-mail address has been given)');
});

it('the operator’s own text goes before the portal’s, language by language and page by page', async () => {
  mkdirSync(join(mappe, 'nn'));
  writeFileSync(join(mappe, 'nn', 'kontakt.md'), '# Ring oss\n\n{driver} har telefon.\n');
  expect(await hentVilkaar('kontakt', 'nn', oppsett)).toEqual({
    tittel: 'Ring oss',
    tekst: '\nDrift AS har telefon.\n',
  });
  expect((await hentVilkaar('kontakt', 'nb', oppsett)).tittel).toBe('Kontakt');
  expect((await hentVilkaar('personvern', 'nn', oppsett)).tittel).toBe('Personvern');
});
