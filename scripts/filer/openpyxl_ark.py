"""Sheets: titles, totals, hidden rows and columns, several sheets, several heading rows. Made by openpyxl."""

import openpyxl
from fasit import KUNDE, LEDETEKST, kunder, stroem, tall
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl_celler import beloep_som_tall, felter_i, lagre, ny


def titler():
    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.insert_rows(1, 4)
    ark["A1"] = "Kundeutbytte 2025"
    ark.merge_cells("A1:C1")
    ark["A2"] = "Samvirkelaget SA, org.nr. 311131788"
    ark["C2"] = "Utskrift 12.01.2026"
    lagre(bok, "op-titler.xlsx", "Tittellinjer med sammenslåtte celler over overskriftene.", rader, overskriftsrad=5)

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.insert_cols(1, 2)
    ark.insert_rows(1, 2)
    lagre(bok, "op-forskjoevet.xlsx", "Tabellen begynner i celle C3.", rader, overskriftsrad=3)

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.insert_rows(4)
    ark.insert_rows(3)
    lagre(bok, "op-blanke-rader.xlsx", "Blanke rader mellom oppgavene.", rader, radnumre=[2, 4, 6, 7, 8])


def summer():
    rader = kunder()
    sum_ = sum(int(r["utbetaltBeloep"]) for r in rader)
    stemmer = {"rad": 7, "stemmer": True}

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.append(["Sum", None, sum_])
    lagre(bok, "op-sumrad.xlsx", "Sumrad nederst som stemmer.", rader, sumrad=stemmer)

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.append(["Totalt", None, sum_ + 1])
    lagre(bok, "op-sumrad-feil.xlsx", "Sumrad nederst som er én krone for høy.", rader,
          sumrad={"rad": 7, "stemmer": False})

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.append([None, None, sum_])
    lagre(bok, "op-sumrad-uten-ord.xlsx", "Sumrad uten ord: bare beløpet.", rader, sumrad=stemmer)

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.append([])
    ark.append(["Sum utbetalt beløp", None, sum_])
    ark.append([])
    ark.append(["Utskrift fra lønn og regnskap, side 1 av 1"])
    lagre(bok, "op-bunntekst.xlsx", "Sumrad etter en blank rad, og en bunntekst under.", rader + [
        {"oppgaveeier": "Utskrift fra lønn og regnskap, side 1 av 1"}], radnumre=[2, 3, 4, 5, 6, 10],
        sumrad={"rad": 8, "stemmer": True})

    bok = openpyxl.Workbook()
    ark = bok.active
    ark.append([LEDETEKST[f] for f in KUNDE])
    for rad in (*rader[:2], None, *rader[2:], None):
        ark.append([rad[f] if f != "utbetaltBeloep" else int(rad[f]) for f in KUNDE] if rad else [])
    ark["A4"], ark["C4"] = "Delsum", sum(int(r["utbetaltBeloep"]) for r in rader[:2])
    ark["A8"], ark["C8"] = "Totalsum", sum_
    lagre(bok, "op-delsummer.xlsx", "Delsum midt i og totalsum nederst.", rader, radnumre=[2, 3, 5, 6, 7],
          sumrad={"rad": 8, "stemmer": True}, funn=["delsum"])


def skjulte():
    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.row_dimensions[3].hidden = ark.row_dimensions[5].hidden = True
    lagre(bok, "op-skjulte-rader.xlsx", "To rader er skjult. De leses, og det sies fra.", rader, skjulteRader=2,
          funn=["skjulte_rader"])

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.column_dimensions["B"].hidden = True
    lagre(bok, "op-skjult-kolonne.xlsx", "Kolonnen med navn er skjult. Den leses, og det sies fra.", rader,
          skjulteKolonner=1, funn=["skjulte_kolonner"])

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.auto_filter.ref = "A1:C6"
    ark.auto_filter.add_filter_column(2, ["5700"])
    for i in (3, 4, 5, 6):
        ark.row_dimensions[i].hidden = True
    lagre(bok, "op-filter.xlsx", "Autofilter som viser én av fem rader.", rader, skjulteRader=4, funn=["skjulte_rader"])

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.column_dimensions.group("B", "C", hidden=True)
    ark.row_dimensions.group(2, 3, hidden=True)
    lagre(bok, "op-gruppert.xlsx", "Rader og kolonner som er gruppert og slått sammen.", rader, skjulteRader=2,
          skjulteKolonner=2, funn=["skjulte_kolonner", "skjulte_rader"])


def flere_ark():
    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.title = "Kunder 2025"
    forside = bok.create_sheet("Forside", 0)
    forside["A1"] = "Rapport for kundeutbytte"
    forside["A3"] = "Se arket «Kunder 2025»."
    lagre(bok, "op-forside.xlsx", "Forside først, radene i ark nummer to.", rader, ark="Kunder 2025")

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.title = "Januar"
    februar = bok.create_sheet("Februar")
    februar.append([LEDETEKST[f] for f in KUNDE])
    februar.append(["18000", "noe annet", 1])
    lagre(bok, "op-to-ark.xlsx", "To ark med rader: det spørres om hvilket.", rader,
          ark="Januar", funn=["flere_ark"], spoersmaal=["ark"])

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    skjult = bok.create_sheet("Gammelt", 0)
    skjult.append([LEDETEKST[f] for f in KUNDE])
    skjult.append(["01815060012", "Skal ikke leses", 1])
    skjult.sheet_state = "hidden"
    lagre(bok, "op-skjult-ark.xlsx", "Et skjult ark med rader foran det synlige.", rader)

    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    diagram = bok.create_chartsheet("Diagram", 0)
    sirkel = openpyxl.chart.BarChart()
    sirkel.add_data(openpyxl.chart.Reference(ark, min_col=3, min_row=1, max_row=6), titles_from_data=True)
    diagram.add_chart(sirkel)
    lagre(bok, "op-diagramark.xlsx", "Et diagramark foran arket med rader.", rader)


def sammenslaatt():
    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.merge_cells("B2:B3")
    lest = [rader[0], {f: v for f, v in rader[1].items() if f != "navn"}, *rader[2:]]
    lagre(bok, "op-sammenslaatt-i-data.xlsx", "Navnet er slått sammen over to rader: bare den øverste har det.", lest)


def overskriftsrader():
    rader = stroem(periode=None)
    felter = felter_i(rader)
    bok, ark = ny(rader, felter, beloep_som_tall)
    ark.insert_rows(1, 2)
    ark["A1"] = "Overskuddsstrøm 2025"
    ark.merge_cells("A1:I1")
    for fra, til, tekst in (("A", "B", "Kunde"), ("C", "G", "Anlegg"), ("H", "I", "Beløp i kroner")):
        ark[f"{fra}2"] = tekst
        ark.merge_cells(f"{fra}2:{til}2")
    lest = [{**r, "bruttoBeloep": str(tall(r["bruttoBeloep"])).replace(".", ","), "vederlagNegativtEnergiledd": "0"}
            for r in rader]
    lagre(bok, "op-tre-overskriftsrader.xlsx", "Tittel, gruppeoverskrifter i sammenslåtte celler, og så kolonnenavn.",
          lest, overskriftsrad=3)

    bok = openpyxl.Workbook()
    ark = bok.active
    ark.append(["Fødselsnummer", "Navn", "Utbetalt"])
    ark.append(["/ org.nr.", None, "beløp"])
    rader = kunder()
    for rad in rader:
        ark.append([rad["oppgaveeier"], rad["navn"], int(rad["utbetaltBeloep"])])
    lagre(bok, "op-delt-overskrift.xlsx", "Overskrifter som går over to rader.", rader, overskriftsrad=2)


def pynt():
    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark["A2"].comment = Comment("Ring kunden", "Regnskap")
    kontroll = DataValidation(type="whole", operator="between", formula1="0", formula2="100000")
    ark.add_data_validation(kontroll)
    kontroll.add("C2:C100")
    ark.conditional_formatting.add("C2:C6", CellIsRule("greaterThan", ["1000"], fill=PatternFill("solid", "FFAA00")))
    ark.freeze_panes = "A2"
    ark["B2"].hyperlink = "https://example.org"
    for i in range(7, 60):
        ark[f"A{i}"].number_format = "@"
    bok.create_named_range("Kunder", ark, "$A$1:$C$6")
    lagre(bok, "op-pynt.xlsx", "Merknad, kontroll, betinget format, lenke, frosset rad og tomme formaterte celler.", rader)


def tabellsum():
    """The total of an Excel table: openpyxl stores its formula without the result."""
    rader = kunder()
    bok, ark = ny(rader, KUNDE, beloep_som_tall)
    ark.append(["Totalt", None, "=SUBTOTAL(109,C2:C6)"])
    tabell = Table(displayName="Tabell1", ref="A1:C7", totalsRowCount=1)
    ark.add_table(tabell)
    lagre(bok, "op-tabell-uberegnet-sum.xlsx", "Excel-tabell med summeringsrad der formelen mangler svar.", rader,
          sumrad={"rad": 7, "stemmer": False}, funn=["utbetaltBeloep uberegnet"])


def gruppesummer():
    """One total for each local branch, in its own words, and one for all."""
    rader = kunder()
    bok, ark = ny([], KUNDE, beloep_som_tall)
    for lag, gruppe in (("Nord", rader[:2]), ("Sør", rader[2:])):
        for rad in gruppe:
            ark.append([rad[f] if f != "utbetaltBeloep" else int(rad[f]) for f in KUNDE])
        ark.append([f"Sum {lag}", None, sum(int(r["utbetaltBeloep"]) for r in gruppe)])
    ark.append(["Totalt alle lag", None, sum(int(r["utbetaltBeloep"]) for r in rader)])
    lagre(bok, "op-gruppesummer.xlsx", "En sum for hvert lag og en for alle, med egne ord.", rader,
          radnumre=[2, 3, 5, 6, 7], sumrad={"rad": 9, "stemmer": True}, funn=["delsum"])


def alle():
    for lag in (titler, summer, skjulte, flere_ark, sammenslaatt, overskriftsrader, pynt, tabellsum, gruppesummer):
        lag()
