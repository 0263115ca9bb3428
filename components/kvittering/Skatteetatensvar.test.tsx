import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { lokaleFor, SPRAAK, type Spraak } from '@/lib/felles/spraak';
import { tekster } from '@/lib/i18n/tekster';
import { Skatteetatensvar, type Svar } from './Skatteetatensvar';

const svar = (
  kode: string | undefined,
  spesifisering: Partial<Svar['spesifisering'][number]>[] = [],
): Svar => ({
  status: 400,
  kode,
  melding: undefined,
  korrelasjonsid: 'korr-1',
  spesifisering: spesifisering.map((s) => ({
    kode: undefined,
    melding: undefined,
    sti: undefined,
    angittVerdi: undefined,
    ...s,
  })),
});

const tegn = (hva: Svar, spraak: Spraak = 'nb'): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={lokaleFor(spraak)} messages={tekster(spraak)} timeZone="Europe/Oslo">
      <Skatteetatensvar svar={hva} />
    </NextIntlClientProvider>,
  );

it.each(SPRAAK)('a known code: what, why and what to do, in %s', (spraak) => {
  const { hva, hvorfor, gjoer } = tekster(spraak).feilkoder.GLD_010;
  const html = tegn(svar('GLD_010'), spraak);
  for (const ett of [hva, hvorfor, gjoer]) expect(html).toContain(ett.replaceAll("'", '&#x27;'));
});

it('a specification says more than the code above it, and Skatteetaten’s own words stand as Norwegian', () => {
  const html = tegn(svar('GLD_010', [{ kode: 'GLD_1062', melding: 'Ikke hovedenhet' }]), 'en');
  expect(html).toContain('<span lang="nb">Ikke hovedenhet</span>');
  expect(html).toContain(tekster('en').feilkoder.GLD_1062.gjoer);
  expect(html).not.toContain(tekster('en').feilkoder.GLD_010.gjoer);
});

it.each([['GLD_9999'], ['toString'], ['GLD_001.hva'], [undefined]])(
  '%s is not known, and still shown',
  (kode) => {
    const html = tegn(svar(kode, [{ kode: 'GLD_8888', melding: 'Noe nytt' }, {}]));
    expect(html).toContain('Skatteetaten svarte med feil (HTTP 400)');
    expect(html).toContain('Noe nytt');
    expect(html).toContain('GLD_8888');
    expect(html).toContain('Skatteetaten ga ingen nærmere forklaring.');
    expect(html).toContain('korr-1');
    if (kode) expect(html).toContain(kode);
  },
);
