type Values = Readonly<Record<string, unknown>>;

export interface ChangedValue {
  /** Where it is within the record: `fees.processing.fixed`. */
  readonly path: string;
  /** As text; undefined where there was none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What is not the same in both, part by part. */
export function changedValues(before: Values = {}, after: Values = {}): readonly ChangedValue[] {
  const [was, is] = [flat(before), flat(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths
    .filter((path) => was.get(path) !== is.get(path))
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }));
}

/** Every value by its path. A list stays one value: its places mean nothing. */
function flat(values: Values, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const path = prefix + name;
    if (isRecord(value)) for (const [deeper, text] of flat(value, `${path}.`)) found.set(deeper, text);
    else if (value !== undefined) found.set(path, textOf(value));
  }
  return found;
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
