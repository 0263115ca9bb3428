/** A refusal of the grant: `error` as OAuth says, description with MP code (fakta/integrasjoner.md §1.4). */
export interface Avslag {
  error: string;
  beskrivelse: string;
}

export const avslag = (error: string, beskrivelse: string): { avslag: Avslag } => ({
  avslag: { error, beskrivelse },
});
