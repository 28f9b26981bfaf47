/** A row of a report with the same of the period before, where there is one to compare with. */
export type Paired<Row> = Row & { readonly before?: Row | undefined };

/**
 * Each row with the one of the period before that has its key. What was there only before follows with nothing: it must
 * not go unseen. Without a period before the rows stay as they are.
 */
export function pairUp<Row>(
  rows: readonly Row[],
  before: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
  nothing: (row: Row) => Row,
): Paired<Row>[] {
  if (!before) return rows.map((row) => ({ ...row, before: undefined }));
  const earlier = new Map(before.map((row) => [keyOf(row), row]));
  const known = new Set(rows.map(keyOf));
  return [
    ...rows.map((row) => ({ ...row, before: earlier.get(keyOf(row)) ?? nothing(row) })),
    ...before.filter((row) => !known.has(keyOf(row))).map((row) => ({ ...nothing(row), before: row })),
  ];
}
