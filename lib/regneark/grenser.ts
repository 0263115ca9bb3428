/** What a file may cost us. A person's real spreadsheet is far below every one of these. */
export const GRENSER = {
  filstoerrelse: 40 * 1024 * 1024,
  /** Bytes that may come out of the whole zip, counted while they come. */
  utpakket: 300 * 1024 * 1024,
  /** Zip members; a workbook with many pictures has hundreds. */
  medlemmer: 2000,
  /** XML of real sheets packs 10–30 times; only a bomb packs hundreds of times over many megabytes. */
  pakkegrad: 250,
  pakkegradFra: 20 * 1024 * 1024,
  /** Rows of one draft. */
  rader: 200_000,
  /** Title lines, headings and totals come on top of the rows. */
  ekstraRader: 50,
  /** Lines of a csv, blank ones too: as many as Excel has rows. */
  linjer: 1_048_576,
  kolonner: 200,
  /** All sheets together: rows × columns at their limits would not fit in memory. */
  celler: 8_000_000,
  /** Characters of all texts that are kept. A big draft has a tenth of it. */
  tegn: 100_000_000,
  /** Excel's own limit. */
  tegnLest: 32_767,
  /** Longest text the table takes; the same as MAKS_CELLELENGDE of the draft's operations. */
  tegnICelle: 1000,
  /** A longer name of a column or a sheet is a text: it names nothing, is not remembered, and is cut. */
  navn: 200,
  /** The heading is looked for in the first rows that hold anything. */
  overskriftInnen: 20,
  /** One tag or one text of XML; Excel's longest cell with every character escaped is below this. */
  xmlBit: 1024 * 1024,
} as const;
