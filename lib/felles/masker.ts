/** Hides the last five digits of every number of 11 digits, which may be a person's; for text that others may see. */
export const maskerFoedselsnumre = (tekst: string): string =>
  tekst.replace(/(?<!\d)(\d{6})( ?)\d{5}(?!\d)/g, '$1$2•••••');
