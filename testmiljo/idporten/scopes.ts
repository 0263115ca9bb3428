/** What the portal's ID-porten client may ask for; anything else is invalid_scope. */
export const SCOPES = [
  'openid',
  'profile',
  'offline_access',
  'altinn:accessmanagement/authorizedparties',
  'digdir:dialogporten',
];
