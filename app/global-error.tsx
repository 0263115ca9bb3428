'use client';

import nb from '@/messages/nb.json';

/** The last resort, when not even the layout could be made: no translations, no styles, but words. */
export default function GlobalFeil({ reset }: { error: Error; reset: () => void }) {
  const t = nb.feilside;
  return (
    <html lang="nb">
      <body style={{ fontFamily: 'system-ui', margin: '3rem', maxWidth: '40rem', fontSize: '1.125rem' }}>
        <main>
          <h1>{t.tittel}</h1>
          <p>{t.tekst}</p>
          <button type="button" onClick={reset}>
            {t.proevIgjen}
          </button>
        </main>
      </body>
    </html>
  );
}
