import 'server-only';
import { join } from 'node:path';
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';

const stil = StyleSheet.create({
  side: {
    fontFamily: ['Inter', 'Inter utvidet'],
    fontSize: 10,
    lineHeight: 1.4,
    padding: 48,
    color: '#1d2b2f',
  },
  tittel: { fontSize: 18, fontWeight: 600, marginBottom: 4 },
  under: { color: '#53656a', marginBottom: 16 },
  rad: { flexDirection: 'row', borderBottom: '0.5 solid #c9d3d5', paddingVertical: 5 },
  navn: { width: 150, color: '#53656a' },
  verdi: { flex: 1 },
  bunn: { marginTop: 20, color: '#53656a' },
});

let registrert = false;

/** Inter as the pages have it; the second holds the letters of Sámi and other European names. */
function registrerSkrift(): void {
  if (registrert) return;
  const mappe = join(process.cwd(), 'node_modules/@fontsource/inter/files');
  for (const [family, utvalg] of [
    ['Inter', 'latin'],
    ['Inter utvidet', 'latin-ext'],
  ] as const) {
    const fonts = ([400, 600] as const).map((fontWeight) => ({
      src: join(mappe, `inter-${utvalg}-${fontWeight}-normal.woff`),
      fontWeight,
    }));
    Font.register({ family, fonts });
  }
  // Ids and hashes are not words: never broken with a hyphen that is not theirs.
  Font.registerHyphenationCallback((ord) => [ord]);
  registrert = true;
}

export interface Kvitteringsark {
  spraak: string;
  tittel: string;
  under: string;
  /** Name and value, in order. */
  linjer: readonly (readonly [navn: string, verdi: string])[];
  bunntekst: string;
}

/** A receipt on paper: one page for most, in words that are given. */
export async function lagKvitteringPdf(ark: Kvitteringsark): Promise<Buffer> {
  registrerSkrift();
  return renderToBuffer(
    <Document title={ark.tittel} language={ark.spraak} creator="Oppgaveportalen" producer="Oppgaveportalen">
      <Page size="A4" style={stil.side}>
        <Text style={stil.tittel}>{ark.tittel}</Text>
        <Text style={stil.under}>{ark.under}</Text>
        {ark.linjer.map(([navn, verdi], i) => (
          <View key={i} style={stil.rad} wrap={false}>
            <Text style={stil.navn}>{navn}</Text>
            <Text style={stil.verdi}>{verdi}</Text>
          </View>
        ))}
        <Text style={stil.bunn}>{ark.bunntekst}</Text>
      </Page>
    </Document>,
  );
}
