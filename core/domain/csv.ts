/**
 * A table as CSV (RFC 4180), for spreadsheets. What a spreadsheet would take for a formula is written as text:
 * names and notes come from strangers.
 */
export function csv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows].map((row) => row.map(cell).join(','));
  // The mark makes spreadsheets read it as UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
