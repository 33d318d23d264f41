"""Tables for spreadsheets, written so that what people typed can never run as a formula.

`Sheet("OPD", ["Nama", Column("Dibuat", width=20)], rows)`, then
`write_xlsx(target, [sheet, …])` or `write_csv(target, sheet)`; a target is
a path or an open binary file. `xlsx_of` and `csv_of` answer bytes.
"""

from innovasi.common.sheets.comma import csv_of, write_csv
from innovasi.common.sheets.table import Column, Sheet, Value, titles_of
from innovasi.common.sheets.workbook import write_xlsx, xlsx_of

__all__ = ["Column", "Sheet", "Value", "csv_of", "titles_of", "write_csv", "write_xlsx", "xlsx_of"]
