"""Cells: what Excel stores for what a person typed, and what it ruins on the way. Made by openpyxl."""

import datetime as dt

import openpyxl
from fasit import (FILER, KUNDE, LEDETEKST, STROEM, fasit, kunder, med_tall, stroem, tall)

LAGET = f"openpyxl {openpyxl.__version__}"


def ny(rader, felter, verdi=lambda felt, tekst: tekst):
    """A workbook with the labels of the fields on top, and `verdi` deciding how each cell is stored."""
    bok = openpyxl.Workbook()
    ark = bok.active
    ark.append([LEDETEKST[f] for f in felter])
    for rad in rader:
        ark.append([verdi(f, rad[f]) if f in rad else None for f in felter])
    return bok, ark


def lagre(bok, navn, hva, rader, **mer):
    bok.save(FILER / navn)
    fasit(navn, hva, LAGET, rader, **mer)


def beloep_som_tall(felt, tekst):
    return tall(tekst) if "eloep" in felt or "vederlag" in felt else tekst


def felter_i(rader, alle=STROEM):
    return [f for f in alle if any(f in rad for rad in rader)]


def enkle():
    rader = kunder()
    bok, _ = ny(rader, KUNDE, beloep_som_tall)
    lagre(bok, "op-enkel.xlsx", "Numre som tekst og beløp som hele kroner, slik de fleste lager det.", rader)

    rader = stroem()
    bok, _ = ny(rader, felter_i(rader), beloep_som_tall)
    lagre(bok, "op-stroem.xlsx", "Overskuddsstrøm med vegadresse, datoer som tekst og beløp som tall.",
          med_tall(rader, "bruttoBeloep", "vederlagNegativtEnergiledd"))

    rader = stroem(felter=["kommunenummer", "gaardsnummer", "bruksnummer"], periode=None)
    bok, _ = ny(rader, felter_i(rader))
    lagre(bok, "op-matrikkel.xlsx", "Matrikkeladresse, og alt lagret som tekst.", rader)


def numre_som_tall():
    rader = kunder()
    bok, _ = ny(rader, KUNDE, lambda f, t: t if f == "navn" else tall(t))
    lest = [{**r, "oppgaveeier": r["oppgaveeier"].lstrip("0")} for r in rader]
    lagre(bok, "op-fnr-som-tall.xlsx", "Fødselsnumre som tall: nullen foran er borte og skal ikke settes inn.", lest,
          funn=["oppgaveeier ledende_null", "oppgaveeier tall_i_id"])

    # Ten digits: an organisation number of nine has its own format, or the zeros would be wrong.
    rader = kunder()[:4]
    bok, ark = ny(rader, KUNDE, lambda f, t: t if f == "navn" else tall(t))
    for rad in ark["A2:A5"]:
        rad[0].number_format = "00000000000"
    lagre(bok, "op-nuller-fra-format.xlsx", "Fødselsnumre som tall med formatet 00000000000: nullen vises, men er ikke lagret.",
          rader, funn=["oppgaveeier nuller_fra_format", "oppgaveeier tall_i_id"])

    rader = stroem()
    bok, _ = ny(rader, felter_i(rader), lambda f, t: int(t) if f == "maalepunktId" else t)
    # openpyxl writes all 18 digits; Excel itself keeps 15, and so does every program that opens the file.
    lest = [{**r, "maalepunktId": excel15(r["maalepunktId"])} for r in rader]
    lagre(bok, "op-maalepunkt-som-tall.xlsx", "Målepunkt-ID som tall: Excel har bare plass til 15 sifre.", lest,
          funn=["maalepunktId excel_forkortet"])

    rader = stroem(6)
    tekst = [{**r, "maalepunktId": f"{float(r['maalepunktId']):.5E}".replace(".", ",")} for r in rader]
    bok, _ = ny(tekst, felter_i(tekst))
    lagre(bok, "op-maalepunkt-e17-tekst.xlsx", "Målepunkt-ID som teksten 7,07058E+17, limt inn fra en annen fil.", tekst,
          funn=["maalepunktId excel_forkortet"])

    rader = stroem(2)
    bok, _ = ny(rader, felter_i(rader), lambda f, t: int(t) if f in ("postnummer", "kommunenummer") else t)
    lest = [{**r, "postnummer": r["postnummer"].lstrip("0"), "kommunenummer": r["kommunenummer"].lstrip("0")}
            for r in rader]
    lagre(bok, "op-postnummer-som-tall.xlsx", "Postnummer og kommunenummer som tall: 0155 er blitt 155.", lest,
          funn=["kommunenummer ledende_null", "kommunenummer tall_i_id", "postnummer ledende_null",
                "postnummer tall_i_id"])

    bok, ark = ny(rader, felter_i(rader), lambda f, t: int(t) if f == "postnummer" else t)
    for rad in ark["E2:E3"]:
        rad[0].number_format = "0000"
    lagre(bok, "op-postnummer-format.xlsx", "Postnummer som tall med formatet 0000.", rader,
          funn=["postnummer nuller_fra_format", "postnummer tall_i_id"])


def excel15(sifre):
    """As Excel shows it: 15 digits, in Norwegian."""
    mantisse, eksponent = f"{float(sifre):.14e}".split("e")
    return f"{mantisse.rstrip('0').replace('.', ',')}E+{int(eksponent)}"


def datoer():
    rader = stroem()

    def dato(f, t):
        return dt.date(int(t[6:]), int(t[3:5]), int(t[:2])) if f.startswith("stroemperiode") else t

    def medformat(navn, hva, formatkode, epoke=None, **mer):
        bok, ark = ny(rader, felter_i(rader), dato)
        if epoke:
            bok.epoch = epoke
        for rad in ark.iter_rows(min_row=2, min_col=10, max_col=11):
            for celle in rad:
                celle.number_format = formatkode
        lagre(bok, navn, hva, rader, **mer)

    medformat("op-dato-norsk.xlsx", "Ekte datoer med formatet dd.mm.åååå.", "dd.mm.yyyy")
    medformat("op-dato-standard.xlsx", "Ekte datoer med Excels innebygde format 14.", "mm-dd-yy")
    medformat("op-dato-maanedsnavn.xlsx", "Ekte datoer som vises som 1. januar 2025.", '[$-414]d/ mmmm yyyy;@')
    medformat("op-dato-1904.xlsx", "Arbeidsbok som teller dager fra 1904, som gamle Excel for Mac.", "dd.mm.yyyy",
              openpyxl.utils.datetime.CALENDAR_MAC_1904)

    bok, _ = ny(rader, felter_i(rader), lambda f, t: excelserie(dato(f, t)) if f.startswith("stroemperiode") else t)
    lest = [{f: str(excelserie(dato(f, v))) if f.startswith("stroemperiode") else v for f, v in r.items()} for r in rader]
    lagre(bok, "op-dato-serienummer.xlsx", "Datoer som er blitt tall (45658), uten datoformat.", lest,
          funn=["stroemperiodeFraOgMed tall_i_dato", "stroemperiodeTilOgMed tall_i_dato"])

    bok, _ = ny(rader, felter_i(rader), lambda f, t: dt.datetime.combine(dato(f, t), dt.time(23, 59, 59))
                if f == "stroemperiodeTilOgMed" else t)
    lagre(bok, "op-dato-klokkeslett.xlsx", "Til-datoer med klokkeslett 23:59:59.", rader,
          funn=["stroemperiodeTilOgMed klokkeslett"])

    # `1-3` typed as a house number or a gnr becomes 1 March.
    mars = [{**r, "husnummer": "01.03.2025"} for r in stroem(2)]
    bok, ark = ny(mars, felter_i(mars))
    for rad in ark["D2:D3"]:
        rad[0].value = dt.date(2025, 3, 1)
    lagre(bok, "op-husnummer-blitt-dato.xlsx", "Husnummer 1-3 som Excel har gjort til 1. mars.", mars,
          funn=["husnummer dato_i_annet"], spoersmaal=["kolonne 3"])


def excelserie(dag):
    return (dag - dt.date(1899, 12, 30)).days


def beloep():
    rader = stroem(4)
    for rad, verdi in zip(rader, [1000.1, 0.3, -25.5, 1234567.89]):
        rad["bruttoBeloep"] = verdi
    bok, _ = ny(rader, felter_i(rader))
    lest = [{**r, "bruttoBeloep": t} for r, t in zip(rader, ["1000,1", "0,3", "-25,5", "1234567,89"])]
    lagre(bok, "op-beloep-tall.xlsx", "Beløp som tall: desimaler, negativt beløp og millionbeløp.", lest)

    def tekster(navn, hva, verdier, lest=None, **mer):
        rader = [{**r, "bruttoBeloep": v} for r, v in zip(stroem(len(verdier)), verdier)]
        bok, _ = ny(rader, felter_i(rader))
        fasit = [{**r, "bruttoBeloep": v} for r, v in zip(rader, lest or verdier)]
        lagre(bok, navn, hva, fasit, **mer)

    tekster("op-beloep-kr.xlsx", "Beløp skrevet med kr, NOK og ,-.", ["kr 1 200,-", "Kr. 350,50", "NOK 75", "88,10 kr"],
            ["1 200", "350,50", "75", "88,10"], funn=["bruttoBeloep valuta_fjernet"])
    tekster("op-beloep-parentes.xlsx", "Negative beløp i parentes og med minus bak.",
            ["(500,00)", "250,00-", "−75,50", "100,00"], ["-500,00", "-250,00", "−75,50", "100,00"],
            funn=["bruttoBeloep negativ_skrivemaate"])
    tekster("op-beloep-mellomrom.xlsx", "Tusenskille som vanlig, hardt, smalt og smalt hardt mellomrom.",
            ["1 000,00", "12\u00a0345,67", "1\u2009234,50", "1\u202f234\u202f567,89"])
    tekster("op-beloep-tekst.xlsx", "Beløp med komma, lagret som tekst.", ["1000,50", "20", "0,75", "1234567,89"])

    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    for rad in ark["C2:C6"]:
        rad[0].number_format = '_-"kr" * #,##0.00_-;-"kr" * #,##0.00_-;_-"kr" * "-"??_-;_-@_-'
    lagre(bok, "op-regnskapsformat.xlsx", "Beløp som tall med regnskapsformat: kr og desimaler bare vises.", rader)


def feil_og_formler():
    rader = stroem(3)
    bok, ark = ny(rader, felter_i(rader))
    ark["F2"] = "#N/A"
    ark["F2"].data_type = "e"
    ark["H3"] = "#REF!"
    ark["H3"].data_type = "e"
    lest = [dict(r) for r in rader]
    del lest[0]["poststed"]
    lest[1]["bruttoBeloep"] = "#REF!"
    lagre(bok, "op-feilceller.xlsx", "Celler med #N/A og #REF! fra oppslag som ikke virker.", lest,
          funn=["bruttoBeloep formelfeil", "poststed formelfeil"])

    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    for i in range(2, 7):
        ark[f"C{i}"] = f"=A{i}*0+100"
    lest = [{f: v for f, v in r.items() if f != "utbetaltBeloep"} for r in rader]
    lagre(bok, "op-uberegnet.xlsx", "Formler lagret uten svar, som program uten regnemotor gjør.", lest,
          funn=["utbetaltBeloep uberegnet"])

    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark["B3"] = True
    lest = [dict(r) for r in rader]
    lest[1]["navn"] = "SANN"
    lagre(bok, "op-boolsk.xlsx", "En celle er blitt SANN.", lest, funn=["navn boolsk"])


def alle():
    for lag in (enkle, numre_som_tall, datoer, beloep, feil_og_formler):
        lag()
