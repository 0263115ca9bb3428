"""Columns: any order, any language, misspelt, missing headings, several fields in one cell. Made by openpyxl."""

import openpyxl
from fasit import FILER, KUNDE, STROEM, VIRKSOMHETER, avvises, kunder, med_tall, stroem, tall
from openpyxl_celler import LAGET, beloep_som_tall, felter_i, lagre

BELOEP = ("bruttoBeloep", "vederlagNegativtEnergiledd")


def tabell(overskrifter, rader):
    bok = openpyxl.Workbook()
    if overskrifter:
        bok.active.append(overskrifter)
    for rad in rader:
        bok.active.append(rad)
    return bok


def med_overskrifter(navn, hva, overskrifter, rader, **mer):
    """One heading for each field of the rows, in the order of the ordning."""
    felter = felter_i(rader, STROEM if "maalepunktId" in rader[0] else KUNDE)
    bok = tabell(overskrifter, [[beloep_som_tall(f, rad[f]) for f in felter] for rad in rader])
    lagre(bok, navn, hva, med_tall(rader, *BELOEP), **mer)


def rekkefoelge():
    rader = kunder()
    bok = tabell(
        ["Kundenr", "Beløp", "Filial", "Navn", "Medlem siden", "Fødselsnummer", "E-post"],
        [[1000 + i, int(r["utbetaltBeloep"]), "Oslo", r["navn"], 2010 + i, r["oppgaveeier"], None]
         for i, r in enumerate(rader)])
    lagre(bok, "op-annen-rekkefoelge.xlsx", "Kolonnene i en annen rekkefølge, og flere som ikke skal med.", rader)

    bok = tabell(["Fødselsnummer", "Navn", "Utbetalt beløp"],
                 [[*r.values(), *(["Husk å ringe"] if i == 1 else [])]
                  for i, r in enumerate([{**r, "utbetaltBeloep": int(r["utbetaltBeloep"])} for r in rader])])
    lagre(bok, "op-uten-overskrift-i-en-kolonne.xlsx", "Et notat i en kolonne uten overskrift.", rader,
          funn=["uten_overskrift"])

    bok = tabell(["Fødselsnummer", "__proto__", "constructor", "Navn", "Beløp", "toString"],
                 [[r["oppgaveeier"], "x", "y", r["navn"], int(r["utbetaltBeloep"]), "z"] for r in rader])
    lagre(bok, "op-overskrift-proto.xlsx", "Overskriftene __proto__, constructor og toString.", rader)


def spraak():
    rader = stroem()
    med_overskrifter("op-nynorsk.xlsx", "Nynorske overskrifter.", [
        "Fødselsnummer", "Målepunkt-ID", "Adressenamn", "Husnummer", "Postnummer", "Poststad", "Kommunenummer",
        "Bruttobeløp", "Vederlag negativt energiledd", "Frå og med", "Til og med"], rader)
    med_overskrifter("op-engelsk.xlsx", "Engelske overskrifter.", [
        "National identity number", "Metering point ID", "Street name", "House number", "Postal code", "Postal town",
        "Municipality number", "Gross amount", "Compensation, negative energy charge", "From", "To"], rader)
    med_overskrifter("op-api-navn.xlsx", "Overskrifter med navnene i API-et.", [
        "foedselsnummer", "maalepunktID", "adressenavn", "husnummer", "postnummer", "poststedsnavn", "kommunenummer",
        "bruttoBeloep", "vederlagNegativtEnergiledd", "stroemperiodeFraOgMed", "stroemperiodeTilOgMed"], rader)
    med_overskrifter("op-forkortelser.xlsx", "Forkortede overskrifter, slik fagsystemer skriver dem.", [
        "Fnr.", "MÅLEPUNKT", "Gate", "Husnr", "Postnr", "Sted", "Knr", "Brutto", "Energiledd", "Fra", "Til"], rader)
    med_overskrifter("op-linjeskift-i-overskrift.xlsx", "Overskrifter med linjeskift, bindestrek og enhet.", [
        "Fødsels-\nnummer", "Målepunkt-\nID", "Adresse-\nnavn", "Hus-\nnummer", "Post-\nnummer", "Post-\nsted",
        "Kommune-\nnummer", "Brutto-\nbeløp", "Vederlag negativt\nenergiledd", "Fra og\nmed", "Til og\nmed"], rader)
    med_overskrifter("op-feilstavet.xlsx", "Feilstavede overskrifter.", [
        "Fødselnummer", "Målepunt-ID", "Adressenvan", "Huusnummer", "Posnummer", "Poststeed", "Komunenummer",
        "Brutobeløp", "Vederlag negativ energiledd", "Fra og med", "Til og med"], rader)


def uten_overskrift():
    rader = kunder()
    bok = tabell(None, [[r["oppgaveeier"], r["navn"], int(r["utbetaltBeloep"])] for r in rader])
    lagre(bok, "op-ingen-overskrift.xlsx", "Ingen overskrift: kolonnene kjennes på innholdet, og det spørres.", rader,
          overskriftsrad=0, spoersmaal=["kolonne 1", "kolonne 2"])

    bok = tabell(["Kolonne A", "Kolonne B"], [["a", "b"], ["c", "d"]])
    avvis(bok, "op-helt-annet.xlsx", "En tabell om noe helt annet.", "feil_overskrift")

    bok = tabell(["Fødselsnummer", "Navn", "Utbetalt beløp"], [])
    avvis(bok, "op-bare-overskrift.xlsx", "Overskrifter og ingen rader.", "ingen_rader")

    bok = openpyxl.Workbook()
    avvis(bok, "op-tomt-ark.xlsx", "Ett ark uten en eneste celle.", "feil_overskrift")


def avvis(bok, navn, hva, kode):
    bok.save(FILER / navn)
    avvises(navn, hva, LAGET, kode)


def sammensatt():
    rader = stroem()
    bok = tabell(["Fødselsnummer", "Målepunkt-ID", "Adresse", "Kommunenummer", "Bruttobeløp", "Negativt energiledd"], [
        [r["foedselsnummer"], r["maalepunktId"],
         f"{r['adressenavn']} {r['husnummer']}, {r['postnummer']} {r['poststed']}", r["kommunenummer"],
         tall(r["bruttoBeloep"]), 0] for r in rader])
    lest = med_tall([{f: v for f, v in r.items() if "periode" not in f} for r in rader], *BELOEP)
    lagre(bok, "op-adresse-i-en-celle.xlsx", "Hele adressen i én celle: «Strandgaten 12B, 5004 Bergen».", lest,
          funn=["adressenavn delt"])

    rader = stroem(felter=["kommunenummer", "gaardsnummer", "bruksnummer"], periode=None)
    bok = tabell(["Fødselsnummer", "Målepunkt-ID", "Kommunenummer", "Gnr/bnr", "Bruttobeløp", "Negativt energiledd"], [
        [r["foedselsnummer"], r["maalepunktId"], r["kommunenummer"], f"{r['gaardsnummer']}/{r['bruksnummer']}",
         tall(r["bruttoBeloep"]), 0] for r in rader])
    lagre(bok, "op-gnr-bnr-i-en-celle.xlsx", "Gårds- og bruksnummer i én celle: «17/3».", med_tall(rader, *BELOEP),
          funn=["gaardsnummer delt"])


def to_numre():
    v = VIRKSOMHETER
    bok = tabell(["Fødselsnummer", "Org.nr.", "Navn", "Beløp"], [
        *[[r["oppgaveeier"], None, r["navn"], int(r["utbetaltBeloep"])] for r in kunder(4)[:3]],
        *[[None, x["organisasjonsnummer"], x["navn"], int(x["utbetaltBeloep"])] for x in v]])
    lest = kunder(4)[:3] + [{"oppgaveeier": x["organisasjonsnummer"], "navn": x["navn"],
                             "utbetaltBeloep": x["utbetaltBeloep"]} for x in v]
    lagre(bok, "op-fnr-og-orgnr.xlsx", "Fødselsnummer og organisasjonsnummer i hver sin kolonne.", lest)


def alle():
    for lag in (rekkefoelge, spraak, uten_overskrift, sammensatt, to_numre):
        lag()
