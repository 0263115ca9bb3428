import { Vilkaarsside, vilkaarsmetadata } from '../_components/Vilkaarsside';

export const generateMetadata = () => vilkaarsmetadata('personvern');

export default function Side() {
  return <Vilkaarsside side="personvern" />;
}
