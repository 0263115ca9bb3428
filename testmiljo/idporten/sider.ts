import type { OidcKontekst } from 'oidc-provider';
import type { Person } from '../data/typer';
import { escape, side } from '../felles/html';

export const TITTEL = 'Testinnlogging (ID-porten)';
const MERKE = `<p class="merke">Dette er en <strong>lokal testinnlogging</strong>, ikke ID-porten.
Alle personer og virksomheter er oppdiktet. Bruk aldri ekte fødselsnummer her.</p>`;

/** Name is the button's accessible name, the role its description: both are seen, one is announced first. */
const knapp = (person: Person, i: number): string => `<li><button name="pid" value="${escape(person.pid)}"
 aria-labelledby="n${i}" aria-describedby="b${i}"><strong id="n${i}">${escape(person.navn)}</strong>
<span id="b${i}">${escape(person.beskrivelse)}</span></button></li>`;

/** The login page: one button for each person, a field for any other number, and a way out. */
export function innloggingsside(personer: Person[], valg: { feil?: string; alle: boolean }): string {
  const feil = valg.feil === undefined ? '' : `<p class="feil" role="alert">${escape(valg.feil)}</p>`;
  const flere = valg.alle ? '' : '<p><a href="?alle=1">Vis også personer som tester har opprettet</a></p>';
  return side(
    TITTEL,
    `${MERKE}${feil}<h2>Velg en testperson</h2>
<form method="post"><ul class="valg">${personer.map(knapp).join('')}</ul></form>${flere}
<h2>Logg inn som en annen</h2>
<form method="post"><label for="pid">Fødselsnummer</label>
<input id="pid" name="pid" inputmode="numeric" autocomplete="off" maxlength="11" required>
<button class="hoved">Logg inn</button></form>
<form method="post"><button name="avbryt" value="1">Avbryt innloggingen</button></form>`,
  );
}

/**
 * Logging out asks nothing: the page tells each client by a frame (front-channel logout, which oidc-provider has no
 * more), sends itself on when they have answered, and has a button where scripts are off.
 */
export const lagUtloggingsside =
  (issuer: string, frontchannelLogoutUri: string) =>
  (ctx: OidcKontekst, skjema: string): void => {
    const { session } = ctx.oidc;
    const rammer = Object.keys(session.authorizations ?? {}).map((klient) => {
      const sporsmaal = new URLSearchParams({ iss: issuer, sid: session.sidFor(klient) });
      return `<iframe title="Utlogging" hidden src="${escape(`${frontchannelLogoutUri}?${sporsmaal}`)}"></iframe>`;
    });
    ctx.type = 'html';
    ctx.body = side(
      'Utlogging (ID-porten, test)',
      `${MERKE}${skjema}<button class="hoved" form="op.logoutForm" name="logout" value="yes">Logg ut</button>
${rammer.join('')}<script>
const rammer = [...document.querySelectorAll('iframe')];
const lastet = Promise.all(rammer.map((en) => new Promise((ferdig) => en.addEventListener('load', ferdig))));
const frist = new Promise((ferdig) => setTimeout(ferdig, 1500));
Promise.race([lastet, frist]).then(() => document.querySelector('button').click());
</script>`,
    );
  };

export function utloggetside(ctx: OidcKontekst): void {
  ctx.type = 'html';
  ctx.body = side('Du er logget ut', MERKE);
}

export function feilside(ctx: OidcKontekst, ut: Record<string, string | undefined>): void {
  ctx.type = 'html';
  const linjer = Object.entries(ut).map(
    ([navn, tekst]) => `<dt>${escape(navn)}</dt><dd>${escape(tekst ?? '')}</dd>`,
  );
  ctx.body = side(
    'Innloggingen stoppet (ID-porten, test)',
    `${MERKE}<dl class="feil">${linjer.join('')}</dl>`,
  );
}
