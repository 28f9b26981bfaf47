/** Text, or a plain decimal number with a point (`-12.50`) that the spreadsheet calculates with. */
export type Cell = string | { readonly number: string };

/** How spreadsheets of a country separate cells and write decimals. */
export interface CsvSpelling {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/**
 * The spelling for a locale (BCP 47, `de-DE`); English for one that is unknown. Spreadsheets split a file where their
 * language's list separator stands, which is `;` wherever `,` is the decimal mark. `docs/decisions` has the reasons.
 */
export function csvSpelling(locale: string | undefined): CsvSpelling {
  const comma = decimalOf(locale) === ',';
  return comma ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

function decimalOf(locale: string | undefined): string | undefined {
  try {
    const parts = new Intl.NumberFormat(locale ?? 'en', { numberingSystem: 'latn' }).formatToParts(1.5);
    return parts.find(({ type }) => type === 'decimal')?.value;
  } catch {
    return '.';
  }
}

/**
 * A table as CSV (RFC 4180), for spreadsheets. What a spreadsheet would take for a formula is written as text: names
 * and notes come from strangers.
 */
export function csv(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  spelling: CsvSpelling,
): string {
  const lines = [headings, ...rows].map((row) =>
    row.map((cell) => written(cell, spelling)).join(spelling.separator),
  );
  // The mark makes spreadsheets read it as UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(cell: Cell, { decimal }: CsvSpelling): string {
  if (typeof cell !== 'string') return cell.number.replace('.', decimal);
  // Also after spaces, which some spreadsheets skip, and in the full width of Asian keyboards.
  const safe = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
  return quoted(safe);
}

/** Whatever separates cells in any country is quoted, so that a file opened with the other one keeps its cells. */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
