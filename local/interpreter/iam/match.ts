/** Every call of a function is checked against the same few patterns, with and without regard to case. */
const expressions = { s: new Map<string, RegExp>(), is: new Map<string, RegExp>() };

/** There are as many patterns with a tenant as tenants: beyond this number, the cache is emptied. */
export const mostExpressions = 2000;

/** IAM's wildcards: `*` for any run of characters, `?` for one. */
export function matchesWildcard(pattern: string, text: string, ignoreCase = false): boolean {
  if (pattern === '*' || pattern === text) return true;
  return expressionFor(pattern, ignoreCase ? 'is' : 's').test(text);
}

function expressionFor(pattern: string, flags: 's' | 'is'): RegExp {
  const known = expressions[flags];
  const found = known.get(pattern);
  if (found) return found;
  if (known.size >= mostExpressions) known.clear();
  const made = expressionOf(pattern, flags);
  known.set(pattern, made);
  return made;
}

/** How many patterns are kept at this moment. */
export const expressionsKept = () => expressions.s.size + expressions.is.size;

function expressionOf(pattern: string, flags: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, flags);
}

type Compare = (wanted: string, actual: string) => boolean;

const operators: Record<string, Compare> = {
  StringEquals: (wanted, actual) => wanted === actual,
  StringNotEquals: (wanted, actual) => wanted !== actual,
  StringEqualsIgnoreCase: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
  StringLike: (wanted, actual) => matchesWildcard(wanted, actual),
  StringNotLike: (wanted, actual) => !matchesWildcard(wanted, actual),
  ArnEquals: (wanted, actual) => matchesWildcard(wanted, actual),
  ArnLike: (wanted, actual) => matchesWildcard(wanted, actual),
  Bool: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
};

/**
 * One condition: `ForAllValues:StringLike` and the like. A negated operator must hold against every wanted value.
 * @throws Error on an operator that is not known: guessing would allow too much.
 */
export function holds(
  operator: string,
  wanted: readonly string[],
  actual: readonly string[] | undefined,
): boolean {
  const { quantifier, name, ifExists } = parseOperator(operator);
  if (name === 'Null') return wanted.includes(String(actual === undefined || actual.length === 0));
  const compare = operators[name];
  if (!compare) throw new Error(`The local host does not know the IAM condition operator ${operator}`);
  if (actual === undefined || actual.length === 0) {
    if (ifExists) return true;
    // Of no values, any holds for all, and none for one.
    return quantifier === undefined ? name.includes('Not') : quantifier === 'ForAllValues';
  }
  const one = (value: string) =>
    name.includes('Not')
      ? wanted.every((want) => compare(want, value))
      : wanted.some((want) => compare(want, value));
  return quantifier === 'ForAllValues' ? actual.every(one) : actual.some(one);
}

function parseOperator(operator: string) {
  const [, quantifier, name = operator, ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  return { quantifier, name, ifExists: ifExists !== undefined };
}
