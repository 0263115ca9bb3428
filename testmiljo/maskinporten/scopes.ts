/** Scopes registered on the portal's Maskinporten client: seeds' and the newer spelling, Altinn's, Dialogporten's. */
export const KLIENTENS_SCOPES: ReadonlySet<string> = new Set([
  'skatteetaten:innrapporteringskattepliktigkundeutbytte',
  'skatteetaten:innrapporteringoverskuddstroem',
  'skatteetaten:innrapporteringoverskuddsstroem',
  'altinn:authentication/systemregister.write',
  'altinn:authentication/systemuser.request.write',
  'altinn:authentication/systemuser.request.read',
  'altinn:clientdelegations.read',
  'altinn:clientdelegations.write',
  'digdir:dialogporten',
]);
