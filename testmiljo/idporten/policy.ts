import type { OidcKontekst, Policy } from 'oidc-provider';
import { SCOPES } from './scopes';
import type { lastProvider } from './url-parse';

type Bibliotek = Awaited<ReturnType<typeof lastProvider>>;

/** Lowest first. The order decides when a session must step up. */
export const ACR = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
const nivaa = (acr: string | undefined): number => ACR.findIndex((kjent) => kjent === acr);

/** The level a login gives: the highest that was asked for, substantial when nothing was. */
export function acrFor(acrValues: string | undefined): string {
  const onsket = (acrValues ?? '').split(' ').filter((acr) => nivaa(acr) >= 0);
  return onsket.toSorted((a, b) => nivaa(b) - nivaa(a))[0] ?? ACR[0];
}

/** The lowest level that satisfies the request. */
const minst = (acrValues: string | undefined): number =>
  Math.min(...(acrValues ?? ACR[0]).split(' ').map((acr) => Math.max(nivaa(acr), 0)));

/**
 * ID-porten's own demands (fakta/integrasjoner.md §4): state and nonce always, known acr_values only, and a new
 * login when the session is weaker than what is asked for. No consent page.
 */
export function lagPolicy({ interactionPolicy, errors }: Bibliotek): Policy {
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy.remove('consent');
  const krev = ({ oidc, query }: OidcKontekst): boolean => {
    const { state, nonce, acr_values: acr } = oidc.params;
    if (!state) throw new errors.InvalidRequest('state is required');
    if (!nonce) throw new errors.InvalidRequest('nonce is required');
    if (acr?.split(' ').some((en) => nivaa(en) < 0)) throw new errors.InvalidRequest('unknown acr_values');
    // The library drops scopes it does not know in silence, so the query is read as it came.
    const fremmed = String(query.scope ?? 'openid')
      .split(' ')
      .find((en) => !SCOPES.includes(en));
    if (fremmed !== undefined) throw new errors.InvalidScope('the client may not ask for this', fremmed);
    return Check.NO_NEED_TO_PROMPT;
  };
  const hevNivaa = ({ oidc }: OidcKontekst): boolean => {
    const forSvak = nivaa(oidc.session.acr) < minst(oidc.params.acr_values);
    return oidc.session.accountId !== undefined && forSvak && !oidc.result?.login;
  };
  const { checks } = policy.get('login');
  checks.add(new Check('idporten_krav', 'The request lacks what ID-porten demands', krev));
  checks.add(new Check('idporten_nivaa', 'A higher acr is required', hevNivaa));
  return policy;
}
