import type { Metadata } from 'next';
import { Loepetekst } from '@/components/ui/Loepetekst';
import { Sidetittel } from '@/components/ui/Sidetittel';
import type { Vilkaar } from '@/lib/felles/vilkaar';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { hentVilkaar } from '@/lib/server/vilkaar/hentVilkaar';

export const vilkaarsmetadata = async (side: Vilkaar): Promise<Metadata> => ({
  title: (await hentVilkaar(side, await hentSpraak())).tittel,
});

/** A page of terms, for everybody, logged in or not. */
export async function Vilkaarsside({ side }: { side: Vilkaar }) {
  const { tittel, tekst } = await hentVilkaar(side, await hentSpraak());
  return (
    <>
      <Sidetittel>{tittel}</Sidetittel>
      <Loepetekst>{tekst}</Loepetekst>
    </>
  );
}
