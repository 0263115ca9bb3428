/** Other headings under which people and systems keep the columns. */
const ord = (liste: string): readonly string[] => liste.split('; ');

export const aliaser = {
  foedselsnummer: ord(
    'fnr; personnummer; foedselsnummer; d-nummer; dnr; fnr/dnr; fødselsnummer/d-nummer; fødsels- og personnummer; personident; ssn; norwegian id; national id; national identity no',
  ),
  maalepunktId: ord(
    'målepunktid; målepunkt; maalepunktid; målepunktnummer; målepunktsid; målerid; målepunkt-id (gsrn); mpid; gsrn; gsrn-nummer; ean; anleggs-id; anlegg; metering point; metering point id; meteringpointid',
  ),
  adressenavn: ord(
    'gate; gatenavn; gatenamn; vei; veg; veinavn; vegnavn; vegnamn; adresse; street; street name',
  ),
  husnummer: ord('husnr; hus; nummer; nr; husnummer og bokstav; house number; house no'),
  postnummer: ord('postnr; postkode; zip; zip code; zipcode; postal code; postcode'),
  poststed: ord('sted; stad; by; poststedsnavn; poststadnamn; town; city; postal town'),
  kommunenummer: ord(
    'kommunenr; knr; kommune; kommunekode; kommune nr; municipality; municipality number; municipality code',
  ),
  gaardsnummer: ord('gnr; gårdsnr; gaardsnummer; gard; gård; gardsnr'),
  bruksnummer: ord('bnr; bruksnr; bruk'),
  sumBruttoBeloep: ord(
    'brutto; beløp; bruttobeloep; brutto beløp; salgsbeløp; salgssum; bruttosalg; brutto utbetaling; utbetalt beløp; utbetalt; betaling; amount; gross; gross amount',
  ),
  sumVederlagNegativtEnergiledd: ord(
    'negativt energiledd; vederlag; energiledd; vederlag energiledd; vederlag neg. energiledd; vederlag for negativt energiledd; negative energy charge',
  ),
  stroemperiodeFraOgMed: ord(
    'fom; fra; frå; fra dato; frå dato; startdato; start; periode fra; periode frå; periodestart; gyldig fra; strømperiode fra; from; from date; start date',
  ),
  stroemperiodeTilOgMed: ord(
    'tom; til; til dato; sluttdato; slutt; periode til; periodeslutt; gyldig til; strømperiode til; to; to date; end date',
  ),
};
