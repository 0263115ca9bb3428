import { Vilkaarsside, vilkaarsmetadata } from '../_components/Vilkaarsside';

export const generateMetadata = () => vilkaarsmetadata('kontakt');

export default function Side() {
  return <Vilkaarsside side="kontakt" />;
}
