type Values = Readonly<Record<string, unknown>>;

/** What differs between the two, as it was and as it is: nothing that stayed the same. */
export function diffValues(before: Values | undefined, after: Values | undefined) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = names.filter((name) => name !== 'version' && !same(before?.[name], after?.[name]));
  return {
    ...(before && { before: only(before, changed) }),
    ...(after && { after: only(after, changed) }),
  };
}

function only(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.flatMap((name) => (name in values ? [[name, values[name]]] : [])));
}

function same(a: unknown, b: unknown): boolean {
  return canonicalText(a) === canonicalText(b);
}

/** A value as text, the same in whatever order its keys were written or read. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
