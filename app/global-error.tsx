'use client';

import feilside from '@/messages/feilside.json';
import { SPRAAK } from '@/lib/felles/spraak';
import { utseendeattributter } from '@/lib/felles/utseende';

const STIL = {
  colorScheme: 'light dark',
  fontFamily: 'system-ui',
  margin: '3rem clamp(1rem, 5vw, 4rem)',
  maxWidth: '40rem',
  fontSize: '1.125rem',
  lineHeight: 1.5,
} as const;
const KNAPP = { font: 'inherit', padding: '0.6rem 1.1rem' } as const;

/**
 * The last resort, when not even the layout could be made: no styles, and nobody to say which language was chosen, so
 * all three speak.
 */
export default function GlobalFeil({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nb" {...utseendeattributter('auto')}>
      <body style={STIL}>
        <title>{feilside.nb.tittel}</title>
        <main>
          {SPRAAK.map((spraak, i) => {
            const { tittel, tekst, proevIgjen } = feilside[spraak];
            const Tittel = i === 0 ? 'h1' : 'h2';
            return (
              <section key={spraak} lang={spraak}>
                <Tittel>{tittel}</Tittel>
                <p>{tekst}</p>
                <button type="button" onClick={() => window.location.reload()} style={KNAPP}>
                  {proevIgjen}
                </button>
              </section>
            );
          })}
          {error.digest && <p>{feilside.nb.kode.replace('{kode}', error.digest)}</p>}
        </main>
      </body>
    </html>
  );
}
