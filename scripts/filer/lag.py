"""Makes the files of e2e/filer that openpyxl, LibreOffice and gnumeric write. See e2e/filer/README.md."""

import sys

import fasit

fasit.FILER.mkdir(parents=True, exist_ok=True)
for navn in sys.argv[1:] or ["openpyxl_celler", "openpyxl_ark", "openpyxl_kolonner", "kontorpakker"]:
    __import__(navn).alle()
