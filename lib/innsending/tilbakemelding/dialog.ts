/** What is looked at in a dialog; Dialogporten's own names. */
export interface Dialogforsendelse {
  id: string;
  type: string | undefined;
  relatedTransmissionId: string | undefined;
  attachments: readonly {
    id: string | undefined;
    urls: readonly { url: string; consumerType: string | undefined }[];
  }[];
}

export interface Svarforsendelse<F extends Dialogforsendelse> {
  forsendelse: F;
  /** The dialog says that it answers our submission; else only the document can. */
  erKnyttet: boolean;
}

const INNSENDINGER = ['Submission', 'Correction'];
const AVGJOERELSER = ['Acceptance', 'Rejection'];
const lik = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * The forsendelser in a dialog that answer, or may answer, our submission. One that points back to ours does. One that
 * points nowhere does when it decides something and ours is the only submission of the dialog; with several, which
 * one it answers must stand in the document. A message without a document that decides nothing is no feedback.
 */
export function finnSvar<F extends Dialogforsendelse>(
  forsendelser: readonly F[],
  forsendelseId: string,
): Svarforsendelse<F>[] {
  const innsendinger = forsendelser.filter(({ type }) => INNSENDINGER.includes(type ?? ''));
  const erEneste = innsendinger.every(({ id }) => lik(id, forsendelseId));
  return forsendelser.flatMap((forsendelse) => {
    const { id, type, relatedTransmissionId, attachments } = forsendelse;
    if (lik(id, forsendelseId) || INNSENDINGER.includes(type ?? '')) return [];
    const avgjoer = AVGJOERELSER.includes(type ?? '');
    if (relatedTransmissionId !== undefined) {
      const vaart = lik(relatedTransmissionId, forsendelseId);
      return vaart && (avgjoer || attachments.length > 0) ? [{ forsendelse, erKnyttet: true }] : [];
    }
    return avgjoer ? [{ forsendelse, erKnyttet: erEneste }] : [];
  });
}

export interface Lenkekrav {
  /** Origin of the API that the documents are fetched from. */
  origin: string;
  inntektsaar: number;
  /** Ids under which the document may lie: the answer's, or the submission's. */
  forsendelser: readonly string[];
}
export interface Dokumentid {
  forsendelseId: string;
  dokumentId: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AAR = /^(19|20)\d\d$/;

/**
 * The ids in a document's address, or undefined where anything in it is not as it must be. The address itself is never
 * called: it came from outside, and whoever could write one would get our token. Query and fragment count for nothing.
 */
export function lesDokumentlenke(adresse: string, krav: Lenkekrav): Dokumentid | undefined {
  if (!URL.canParse(adresse)) return undefined;
  const url = new URL(adresse);
  if (url.origin !== krav.origin || url.username !== '' || url.password !== '') return undefined;
  const ledd = url.pathname.split('/');
  // Sibling APIs differ in whether the year stands in the path; where it does it must be ours.
  if (ledd.some((del) => AAR.test(del) && del !== String(krav.inntektsaar))) return undefined;
  const [dokumentId = '', navn, forsendelseId = '', forsendelser] = ledd.toReversed();
  if (navn !== 'dokumenter' || forsendelser !== 'forsendelser' || !UUID.test(dokumentId)) return undefined;
  const kjent = krav.forsendelser.find((id) => lik(id, forsendelseId));
  return kjent === undefined ? undefined : { forsendelseId: kjent, dokumentId: dokumentId.toLowerCase() };
}

/**
 * One document for each attachment: from its address for programs, else from another one. An attachment without any
 * address (Dialogporten hides those that the reader may not follow) is known by its id; one whose addresses are all
 * wrong is passed over, since it is something else than it should be.
 */
export function finnDokumenter(
  { id, attachments }: Dialogforsendelse,
  krav: Omit<Lenkekrav, 'forsendelser'>,
  egenForsendelse: string,
): Dokumentid[] {
  const funnet = attachments.flatMap(({ id: vedleggId, urls }): Dokumentid[] => {
    const forsendelser = [id, egenForsendelse];
    const apiFoerst = [...urls].sort((a, b) => +(b.consumerType === 'Api') - +(a.consumerType === 'Api'));
    for (const { url } of apiFoerst) {
      const lest = lesDokumentlenke(url, { ...krav, forsendelser });
      if (lest) return [lest];
    }
    const harId = urls.length === 0 && vedleggId !== undefined && UUID.test(vedleggId);
    return harId ? [{ forsendelseId: id, dokumentId: vedleggId.toLowerCase() }] : [];
  });
  return [...new Map(funnet.map((dokument) => [dokument.dokumentId, dokument])).values()];
}
