import { Vilkaarsside, vilkaarsmetadata } from '../_components/Vilkaarsside';

export const generateMetadata = () => vilkaarsmetadata('tilgjengelighet');

export default function Side() {
  return <Vilkaarsside side="tilgjengelighet" />;
}
