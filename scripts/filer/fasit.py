"""The expected reading beside each file. It is written from what the maker script put in, never by our reader."""

import json
from pathlib import Path

ROT = Path(__file__).resolve().parents[2]
FILER = ROT / "e2e" / "filer"
_GRUNNLAG = json.loads((Path(__file__).parent / "personer.json").read_text("utf-8"))
PERSONER = _GRUNNLAG["personer"]
VIRKSOMHETER = _GRUNNLAG["virksomheter"]

KUNDE = ["oppgaveeier", "navn", "utbetaltBeloep"]
STROEM = [
    "foedselsnummer", "maalepunktId", "adressenavn", "husnummer", "postnummer", "poststed", "kommunenummer",
    "gaardsnummer", "bruksnummer", "bruttoBeloep", "vederlagNegativtEnergiledd", "stroemperiodeFraOgMed",
    "stroemperiodeTilOgMed",
]
LEDETEKST = dict(zip(KUNDE, ["Fødselsnummer / org.nr.", "Navn", "Utbetalt beløp"])) | dict(zip(STROEM, [
    "Fødselsnummer", "Målepunkt-ID", "Adressenavn", "Husnummer", "Postnummer", "Poststed", "Kommunenummer",
    "Gårdsnummer", "Bruksnummer", "Bruttobeløp", "Vederlag negativt energiledd", "Fra og med", "Til og med",
]))


def kunder(antall=5):
    """Rows of kundeutbytte: persons first, one organisation last."""
    folk = [{"oppgaveeier": p["foedselsnummer"], "navn": p["navn"], "utbetaltBeloep": p["utbetaltBeloep"]}
            for p in PERSONER[: antall - 1]]
    v = VIRKSOMHETER[0]
    return folk + [{"oppgaveeier": v["organisasjonsnummer"], "navn": v["navn"],
                    "utbetaltBeloep": v["utbetaltBeloep"]}]


VEG = ["adressenavn", "husnummer", "postnummer", "poststed", "kommunenummer"]
MATRIKKEL = ["kommunenummer", "gaardsnummer", "bruksnummer"]


def stroem(antall=4, felter=VEG, periode=("01.01.2025", "31.12.2025")):
    """Rows of overskuddsstroem with a street address or with the cadastral numbers."""
    rader = []
    for p in PERSONER[:antall]:
        rad = {f: p[f] for f in ["foedselsnummer", "maalepunktId", *felter, "bruttoBeloep"]}
        rad["vederlagNegativtEnergiledd"] = "0,00"
        if periode:
            rad["stroemperiodeFraOgMed"], rad["stroemperiodeTilOgMed"] = periode
        rader.append(rad)
    return rader


def tall(tekst):
    """The number that a person would have typed: `512,50` is 512.5."""
    verdi = float(tekst.replace(",", "."))
    return int(verdi) if verdi == int(verdi) else verdi


def som_tall(tekst):
    """A number cell as a Norwegian writes it: the cell keeps no zeros at the end."""
    return str(tall(tekst)).replace(".", ",")


def med_tall(rader, *felter):
    return [{f: som_tall(v) if f in felter else v for f, v in rad.items()} for rad in rader]


def laget_av(navn, hva, laget, ordning="kundeutbytte"):
    return {"ordning": ordning, "inntektsaar": 2025, "laget": laget, "hva": hva}


def _skriv(navn, innhold):
    (FILER / f"{navn}.json").write_text(json.dumps(innhold, ensure_ascii=False, indent=2) + "\n", "utf-8")


def fasit(navn, hva, laget, rader, *, ark="Sheet", overskriftsrad=1, radnumre=None, sumrad=None, funn=(),
          spoersmaal=(), **mer):
    """`radnumre` are the rows right below the heading when not given."""
    _skriv(navn, {
        **laget_av(navn, hva, laget, "overskuddsstroem" if "maalepunktId" in rader[0] else "kundeutbytte"),
        "forventet": {
            "rader": rader,
            "radnumre": radnumre or [overskriftsrad + 1 + i for i in range(len(rader))],
            "ark": ark,
            "overskriftsrad": overskriftsrad,
            "sumrad": sumrad,
            **mer,
            "funn": sorted(funn),
            "spoersmaal": list(spoersmaal),
        },
    })


def avvises(navn, hva, laget, kode, ordning="kundeutbytte"):
    """A file that is refused with this code of LESEFEILKODER."""
    _skriv(navn, {**laget_av(navn, hva, laget, ordning), "avvises": kode})
