"""Files that LibreOffice and gnumeric write: the same rows through other programs' hands, and formats we refuse."""

import datetime as dt
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from fasit import FILER, KUNDE, avvises, fasit, kunder, med_tall, stroem
from openpyxl_celler import beloep_som_tall, felter_i, ny

BELOEP = ("bruttoBeloep", "vederlagNegativtEnergiledd")


def kjoer(*ord_):
    return subprocess.run(ord_, check=True, capture_output=True, text=True).stdout


LIBREOFFICE = "LibreOffice " + re.search(r"[\d.]+", kjoer("soffice", "--version")).group()
_SSCONVERT = subprocess.run(["ssconvert", "--version"], check=True, capture_output=True, text=True)
GNUMERIC = "gnumeric " + re.search(r"\d+\.[\d.]+", _SSCONVERT.stdout + _SSCONVERT.stderr).group()


class Verksted:
    """A folder of workbooks to convert. LibreOffice starts slowly: one call for each format."""

    def __init__(self, mappe):
        self.mappe = Path(mappe)

    def legg(self, bok, navn):
        bok.save(self.mappe / f"{navn}.xlsx")
        return self.mappe / f"{navn}.xlsx"

    def libreoffice(self, filter_, navn, kilde, profil="profil"):
        ut = self.mappe / "ut"
        kjoer("soffice", f"-env:UserInstallation=file://{self.mappe}/{profil}", "--headless", "--convert-to", filter_,
              "--outdir", str(ut), str(self.mappe / f"{kilde}.xlsx"))
        ending = filter_.split(":")[0]
        shutil.move(ut / f"{kilde}.{ending}", FILER / navn)

    def gnumeric(self, navn, kilde, *valg):
        kjoer("ssconvert", *valg, str(self.mappe / f"{kilde}.xlsx"), str(FILER / navn))


def csvfilter(skille, tegnsett, alt_i_sitat=False, som_vist=True):
    """Separator and charset as LibreOffice numbers them: 76 UTF-8, 1 Windows-1252, 2 Mac, 4 DOS, 65535 UTF-16."""
    valg = f"{ord(skille)},34,{tegnsett},1,,0,{str(alt_i_sitat).lower()},true"
    # A ninth word makes LibreOffice leave the cells' own formats.
    return f"csv:Text - txt - csv (StarCalc):{valg}{'' if som_vist else ',false'}"


def kilder(v):
    """The workbooks that are converted. Amounts have a format, so that a csv shows them as a Norwegian does."""
    bok, _ = ny(kunder(), KUNDE, beloep_som_tall)
    v.legg(bok, "kunder")

    rader = stroem()
    bok, ark = ny(rader, felter_i(rader), som_regneark)
    for rad in ark.iter_rows(min_row=2, min_col=8, max_col=9):
        for celle in rad:
            celle.number_format = "[$-414]#,##0.00"
    for rad in ark.iter_rows(min_row=2, min_col=10, max_col=11):
        for celle in rad:
            celle.number_format = "dd.mm.yyyy"
    v.legg(bok, "stroem")

    bok, ark = ny(kunder(), KUNDE, beloep_som_tall)
    ark.append(["Sum", None, "=SUM(C2:C6)"])
    for i in range(2, 7):
        ark[f"D{i}"] = f"=C{i}*1"
        ark[f"B{i}"] = f'=PROPER("{ark[f"B{i}"].value}")'
    ark["D1"] = "Beløp"
    ark["C1"] = "Grunnlag"
    ark["D7"] = "=SUM(D2:D6)"
    v.legg(bok, "formler")

    bok, ark = ny(kunder(), KUNDE, beloep_som_tall)
    ark["B3"] = 'Ærlig "Bamse" Østby; Sønner\nog døtre'
    v.legg(bok, "sitat")

    rader = stroem()
    bok, _ = ny(rader, felter_i(rader), lambda f, t: int(t) if f == "maalepunktId" else t)
    v.legg(bok, "maalepunkt")


def som_regneark(felt, tekst):
    if felt.startswith("stroemperiode"):
        return dt.date(int(tekst[6:]), int(tekst[3:5]), int(tekst[:2]))
    return beloep_som_tall(felt, tekst)


NBSP_STROEM = [{**r, "bruttoBeloep": b} for r, b in zip(stroem(), ["1\u00a0000,00", "512,50", "73,25", "2\u00a0400,75"])]


def fra_libreoffice(v):
    rader = kunder()
    v.libreoffice("xlsx:Calc MS Excel 2007 XML", "lo-enkel.xlsx", "kunder")
    fasit("lo-enkel.xlsx", "Skrevet av LibreOffice.", LIBREOFFICE, rader)
    v.libreoffice("xlsx:Calc Office Open XML", "lo-ooxml.xlsx", "stroem")
    fasit("lo-ooxml.xlsx", "Datoer og tallformat, skrevet av LibreOffice som Office Open XML.", LIBREOFFICE,
          med_tall(stroem(), *BELOEP))
    v.libreoffice("xlsx:Calc MS Excel 2007 XML", "lo-formler.xlsx", "formler")
    lest = [{**r, "navn": r["navn"].title().replace("As", "As")} for r in rader]
    fasit("lo-formler.xlsx", "Navn, beløp og sum er formler med lagret svar.", LIBREOFFICE, lest,
          sumrad={"rad": 7, "stemmer": True})

    def tekstfil(navn, hva, skille, tegnsett, kilde="kunder", rader=rader, **valg):
        v.libreoffice(csvfilter(skille, tegnsett, **valg), navn, kilde)
        fasit(navn, hva, LIBREOFFICE, rader, ark=navn.split(".")[0])

    tekstfil("lo-utf8-semikolon.csv", "UTF-8 uten merke, semikolon.", ";", 76)
    tekstfil("lo-1252-semikolon.csv", "Windows-1252, semikolon.", ";", 1)
    tekstfil("lo-mac-semikolon.csv", "Tegnsettet fra eldre Mac, semikolon.", ";", 2)
    tekstfil("lo-dos-semikolon.csv", "Tegnsettet fra DOS (850), semikolon.", ";", 4)
    tekstfil("lo-utf16-tab.txt", "UTF-16 med tabulator, som Excels «Unicode-tekst».", "\t", 65535)
    tekstfil("lo-utf8-komma.csv", "Komma mellom kolonnene.", ",", 76)
    tekstfil("lo-1252-strek.csv", "Loddrett strek mellom kolonnene.", "|", 1)
    tekstfil("lo-alt-i-sitat.csv", "Alle tekster i anførselstegn.", ";", 76, alt_i_sitat=True)
    tekstfil("lo-komma-desimalkomma.csv", "Komma mellom kolonnene og i beløpene, i anførselstegn.", ",", 76, "stroem",
             NBSP_STROEM)
    tekstfil("lo-stroem-1252.csv", "Datoer og beløp med hardt mellomrom i Windows-1252.", ";", 1, "stroem", NBSP_STROEM)
    # 01/01/2025 is the same day both ways, and stays as it stands.
    amerikansk = [{**r, "stroemperiodeFraOgMed": "01/01/2025"} for r in med_tall(stroem(), *BELOEP)]
    v.libreoffice(csvfilter(";", 1, som_vist=False), "lo-amerikanske-datoer.csv", "stroem")
    fasit("lo-amerikanske-datoer.csv", "Datoer som 12/31/2025 og beløp med komma.", LIBREOFFICE, amerikansk,
          ark="lo-amerikanske-datoer", funn=["stroemperiodeTilOgMed dato_omskrevet"])
    sitat = [{**r, "navn": 'Ærlig "Bamse" Østby; Sønner\nog døtre' if i == 1 else r["navn"]} for i, r in enumerate(rader)]
    v.libreoffice(csvfilter(";", 76), "lo-linjeskift-i-celle.csv", "sitat")
    fasit("lo-linjeskift-i-celle.csv", "Anførselstegn, semikolon og linjeskift inne i en celle.", LIBREOFFICE, sitat,
          ark="lo-linjeskift-i-celle")
    e17 = [{**r, "maalepunktId": f"{float(r['maalepunktId']):.14E}".replace("E+", "E+0")} for r in stroem()]
    v.libreoffice(csvfilter(";", 76), "lo-maalepunkt-som-tall.csv", "maalepunkt")
    fasit("lo-maalepunkt-som-tall.csv", "Målepunkt-ID som tall, lagret som csv: 7,07E+17.", LIBREOFFICE, e17,
          ark="lo-maalepunkt-som-tall", funn=["maalepunktId excel_forkortet"])


def avviste(v):
    for filter_, navn, hva, kode in (
        ("ods", "lo-enkel.ods", "OpenDocument-regneark.", "ods"),
        ("fods", "lo-enkel.fods", "OpenDocument-regneark som ren XML.", "nettside"),
        ("xls:MS Excel 97", "lo-enkel.xls", "Excels gamle format.", "xls"),
        ("pdf:calc_pdf_Export", "lo-enkel.pdf", "PDF skrevet ut fra regnearket.", "pdf"),
        ("html:HTML (StarCalc)", "lo-nettside.xls", "Nettside som er kalt .xls.", "nettside"),
    ):
        v.libreoffice(filter_, navn, "kunder")
        avvises(navn, hva, LIBREOFFICE, kode)
    v.gnumeric("gn-excel95.xls", "kunder", "-T", "Gnumeric_Excel:excel_biff7")
    avvises("gn-excel95.xls", "Excels format fra 1995.", GNUMERIC, "xls")
    v.gnumeric("gn-enkel.gnumeric", "kunder", "-T", "Gnumeric_XmlIO:sax")
    avvises("gn-enkel.gnumeric", "Gnumerics eget format, pakket med gzip.", GNUMERIC, "ukjent_format")
    v.gnumeric("gn-enkel.slk", "kunder", "-T", "Gnumeric_sylk:sylk")
    avvises("gn-enkel.slk", "SYLK, et tekstformat fra 1980-årene.", GNUMERIC, "annet_dokument")


def med_passord(v):
    """The command line takes no password, so LibreOffice is asked over its own protocol. Wants Debian's python3-uno."""
    import uno
    from com.sun.star.beans import NamedValue, PropertyValue
    from com.sun.star.connection import NoConnectException

    stikkontakt = "pipe,name=oppgaveportalen-filer"
    program = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{v.mappe}/profil", "--headless",
                                f"--accept={stikkontakt};urp;"])
    lokalt = uno.getComponentContext()
    finner = lokalt.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokalt)
    for _ in range(60):
        try:
            kontekst = finner.resolve(f"uno:{stikkontakt};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(0.5)
    skrivebord = kontekst.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", kontekst)

    def egenskap(navn, verdi):
        return PropertyValue(navn, 0, verdi, 0)

    bok = skrivebord.loadComponentFromURL(f"file://{v.mappe}/kunder.xlsx", "_blank", 0, (egenskap("Hidden", True),))
    # The password that the writer of ods takes is not the one of xlsx.
    ooxml = uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("OOXPassword", "hemmelig"), NamedValue("CryptoType", "Standard")))
    for filter_, navn, kode, passord in (
        ("Calc MS Excel 2007 XML", "lo-passord.xlsx", "passord", egenskap("EncryptionData", ooxml)),
        ("calc8", "lo-passord.ods", "ods", egenskap("Password", "hemmelig")),
    ):
        bok.storeToURL(f"file://{FILER}/{navn}", (egenskap("FilterName", filter_), passord))
        avvises(navn, "Beskyttet med passord.", LIBREOFFICE, kode)
    bok.close(True)
    skrivebord.terminate()
    program.wait(30)


def fra_gnumeric(v):
    rader = kunder()
    v.gnumeric("gn-enkel.xlsx", "kunder", "-T", "Gnumeric_Excel:xlsx2")
    fasit("gn-enkel.xlsx", "Skrevet av gnumeric.", GNUMERIC, rader)
    v.gnumeric("gn-ecma.xlsx", "stroem", "-T", "Gnumeric_Excel:xlsx")
    fasit("gn-ecma.xlsx", "Datoer og beløp, skrevet av gnumeric etter første utgave av standarden.", GNUMERIC,
          med_tall(stroem(), *BELOEP))
    v.gnumeric("gn-formler.xlsx", "formler", "-T", "Gnumeric_Excel:xlsx2", "--recalc")
    fasit("gn-formler.xlsx", "Formler regnet ut av gnumeric.", GNUMERIC,
          [{**r, "navn": r["navn"].title()} for r in rader], sumrad={"rad": 7, "stemmer": True})
    v.gnumeric("gn-tab.txt", "kunder", "-T", "Gnumeric_stf:stf_assistant", "-O", "separator='\t' format=preserve")
    fasit("gn-tab.txt", "Tabulator mellom kolonnene.", GNUMERIC, rader, ark="gn-tab")
    v.gnumeric("gn-crlf-sitat.csv", "kunder", "-T", "Gnumeric_stf:stf_assistant", "-O",
               "separator=';' quoting-mode=always eol=windows charset=windows-1252")
    fasit("gn-crlf-sitat.csv", "Alt i anførselstegn, Windows-1252 og linjeslutt fra Windows.", GNUMERIC, rader,
          ark="gn-crlf-sitat")


def alle():
    with tempfile.TemporaryDirectory() as mappe:
        v = Verksted(mappe)
        kilder(v)
        for lag in (fra_libreoffice, fra_gnumeric, avviste, med_passord):
            lag(v)
