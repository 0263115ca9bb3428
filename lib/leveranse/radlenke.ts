/** A cell of a draft, as an address: behind `#`, so that it is never sent to a server. */
export const radlenke = (leveranseId: string, radId: string, felt: string): string =>
  `/leveranse/${leveranseId}#${new URLSearchParams({ rad: radId, felt }).toString()}`;

/** @param hash of the address, with or without its `#` */
export function lesRadlenke(hash: string): { radId: string; felt: string | undefined } | undefined {
  const lest = new URLSearchParams(hash.replace(/^#/, ''));
  const radId = lest.get('rad');
  return radId ? { radId, felt: lest.get('felt') ?? undefined } : undefined;
}
