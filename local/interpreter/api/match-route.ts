import type { ApiRoute } from './model.ts';

export interface RouteMatch {
  readonly route: ApiRoute;
  /** Decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** API Gateway's choice: the most specific route wins; a method before `ANY`; `{rest+}` and `$default` last. */
export function matchRoute(routes: readonly ApiRoute[], method: string, path: string): RouteMatch | null {
  const parts = path.split('/');
  const candidates = routes.flatMap((route) => {
    const pattern = patternOf(route.key);
    const parameters = parametersOf(pattern, method, parts);
    return parameters ? [{ route, parameters, rank: pattern.rank }] : [];
  });
  const [best] = candidates.sort((left, right) => left.rank.localeCompare(right.rank));
  return best ?? null;
}

/** A route's key, taken apart. */
interface Pattern {
  readonly key: string;
  readonly method: string;
  readonly parts: readonly Part[];
  readonly rank: string;
}

interface Part {
  readonly text: string;
  /** Of a parameter. */
  readonly name: string | undefined;
  readonly isGreedy: boolean;
}

/** As many as the stacks have routes: each request is compared with all of them. */
const patterns = new Map<string, Pattern>();

function patternOf(key: string): Pattern {
  const known = patterns.get(key);
  if (known) return known;
  const [method = '', path = ''] = key.split(' ');
  const made = { key, method, parts: path.split('/').map(partOf), rank: rankOf(key) };
  patterns.set(key, made);
  return made;
}

function partOf(text: string): Part {
  const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(text) ?? [];
  return { text, name, isGreedy: greedy === '+' };
}

function parametersOf(
  { key, method: routeMethod, parts }: Pattern,
  method: string,
  path: readonly string[],
): Record<string, string> | null {
  if (key === '$default') return {};
  if (routeMethod !== 'ANY' && routeMethod !== method) return null;
  return matchPath(parts, path);
}

function matchPath(pattern: readonly Part[], path: readonly string[]): Record<string, string> | null {
  const parameters: Record<string, string> = {};
  for (const [index, { text, name, isGreedy }] of pattern.entries()) {
    const actual = path[index];
    if (actual === undefined || (name !== undefined && actual === '')) return null;
    if (name !== undefined && isGreedy) {
      parameters[name] = decode(path.slice(index).join('/'));
      return parameters;
    }
    if (name !== undefined) parameters[name] = decode(actual);
    else if (text !== actual) return null;
  }
  return pattern.length === path.length ? parameters : null;
}

/** Sorts literal parts before parameters, parameters before `{rest+}`, and a method before `ANY`. */
function rankOf(key: string): string {
  if (key === '$default') return '9';
  const [method, path = ''] = key.split(' ');
  const parts = path.split('/').map((part) => (part.endsWith('+}') ? '3' : part.startsWith('{') ? '2' : '1'));
  return `${parts.join('')}${method === 'ANY' ? '2' : '1'}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
