const TEGN: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes text safe inside HTML and XML, in elements and in quoted attributes. */
export const escape = (tekst: string): string => tekst.replace(/[&<>"']/g, (tegn) => TEGN[tegn] ?? tegn);

const STIL = `
:root { color-scheme: light; --blaa: #0b4a7d; --kant: #b9c4cf; --tekst: #17212b; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--tekst); background: #eef2f5; }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.merke { background: #fff3c4; border: 1px solid #c79a00; border-radius: .5rem; padding: .75rem 1rem; }
.feil { background: #fde8e8; border: 1px solid #b3261e; border-radius: .5rem; padding: .75rem 1rem; }
ul.valg { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
button, input { font: inherit; border-radius: .5rem; min-height: 3rem; }
button { cursor: pointer; width: 100%; text-align: left; padding: .6rem 1rem; background: #fff;
  border: 1px solid var(--kant); color: inherit; }
button:hover { border-color: var(--blaa); background: #f5faff; }
button strong, button span { display: block; overflow-wrap: anywhere; }
button span { color: #4a5764; font-size: .95rem; }
button.hoved { background: var(--blaa); border-color: var(--blaa); color: #fff; text-align: center; }
button.hoved:hover { background: #083a63; }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 3px solid #17212b; outline-offset: 2px; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input { width: 100%; padding: .5rem .75rem; border: 1px solid #4a5764; margin-bottom: .5rem; background: #fff; }
form + form { margin-top: .75rem; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
`;

/** One self-contained page of the test environment: no outside resources, readable at phone width. */
export function side(tittel: string, innhold: string): string {
  return `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>${escape(tittel)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${STIL}</style></head>
<body><main><h1>${escape(tittel)}</h1>${innhold}</main></body></html>`;
}
