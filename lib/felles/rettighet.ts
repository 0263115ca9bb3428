/** Rights in Altinn are written as URNs everywhere in the portal: a package or a single right (a resource). */
export const TILGANGSPAKKE_URN = 'urn:altinn:accesspackage:';
export const RESSURS_URN = 'urn:altinn:resource:';

export const pakkeUrn = (pakke: string): string => TILGANGSPAKKE_URN + pakke;
export const ressursUrn = (ressurs: string): string => RESSURS_URN + ressurs;
