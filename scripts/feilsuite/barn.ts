import { kjoerFeilsuite } from './kjoer';

/** A share of the suite in a process of its own: arguments are deliveries and seed, the tally goes back as a message. */
const [leveranser, seed] = process.argv.slice(2).map(Number);
if (!leveranser || seed === undefined) throw new Error('barn: deliveries and seed are missing');
const framdrift = (ferdige: number): void => void process.send?.({ ferdige });
const tall = await kjoerFeilsuite({ leveranser, seed, framdrift });
process.send?.({ tall }, () => process.exit(0));
