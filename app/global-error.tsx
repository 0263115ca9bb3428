'use client';

import nb from '@/messages/nb.json';

/** The last resort, when not even the layout could be made: no translations, no styles, but words. */
export default function GlobalFeil({ reset }: { error: Error; reset: () => void }) {
  const t = nb.feilside;
  return (
    <html lang="nb">
      <body
        style={{
          colorScheme: 'light dark',
          fontFamily: 'system-ui',
          margin: '3rem clamp(1rem, 5vw, 4rem)',
          maxWidth: '40rem',
          fontSize: '1.125rem',
          lineHeight: 1.5,
        }}
      >
        <main>
          <h1>{t.tittel}</h1>
          <p>{t.tekst}</p>
          <button type="button" onClick={reset} style={{ font: 'inherit', padding: '0.6rem 1.1rem' }}>
            {t.proevIgjen}
          </button>
        </main>
      </body>
    </html>
  );
}
