export type FormValue = string | FormValue[] | { [key: string]: FormValue };

/** A tree that is still growing; maps, so that no key can mean anything to JavaScript itself. */
type Tree = Map<string, Tree | string>;

/** Reads Stripe's way of nesting in a form or a query: `line_items[0][price_data][currency]=usd`. */
export function decodeForm(encoded: string): { [key: string]: FormValue } {
  const tree: Tree = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) put(tree, keysOf(name), value);
  return Object.fromEntries([...tree].map(([key, value]) => [key, grown(value)]));
}

function keysOf(name: string): string[] {
  const [first = '', ...rest] = name.split('[');
  return [first, ...rest.map((part) => part.replace(/\]$/, ''))];
}

function put(tree: Tree, keys: readonly string[], value: string): void {
  const [first = '', ...rest] = keys;
  // `types[]=a&types[]=b` appends.
  const key = first === '' ? String(tree.size) : first;
  if (rest.length === 0) {
    tree.set(key, value);
    return;
  }
  const known = tree.get(key);
  const branch: Tree = known instanceof Map ? known : new Map();
  tree.set(key, branch);
  put(branch, rest, value);
}

function grown(node: Tree | string): FormValue {
  if (typeof node === 'string') return node;
  const keys = [...node.keys()];
  if (keys.every((key) => /^\d+$/.test(key))) return [...node.values()].map(grown);
  return Object.fromEntries([...node].map(([key, value]) => [key, grown(value)]));
}
