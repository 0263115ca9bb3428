export { normaliser } from './normaliser';
export { antallTreff } from './oppsett/navn';
