import { Vilkaarsside, vilkaarsmetadata } from '../_components/Vilkaarsside';

export const generateMetadata = () => vilkaarsmetadata('databehandling');

export default function Side() {
  return <Vilkaarsside side="databehandling" />;
}
