/** Names that no one can own (RFC 2606), and the account ids that our examples use. */
const example = /\.(example|invalid|test)\b|\bexample\.(com|net|org)\b|^acct_from_step|^1{4}2{4}3{4}$/;

/** The texts in a value that still are examples, each with its place in the value: `venue.email`. */
export function placeholdersIn(value: unknown, place = ''): string[] {
  if (typeof value === 'string') return example.test(value) ? [`${place}: ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    placeholdersIn(part, place ? `${place}.${key}` : key),
  );
}
