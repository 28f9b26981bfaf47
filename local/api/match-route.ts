import type { ApiRoute } from './model.ts';

export interface RouteMatch {
  readonly route: ApiRoute;
  /** Decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** API Gateway's choice: the most specific route wins; a method before `ANY`; `{rest+}` and `$default` last. */
export function matchRoute(routes: readonly ApiRoute[], method: string, path: string): RouteMatch | null {
  const candidates = routes.flatMap((route) => {
    const parameters = parametersOf(route.key, method, path);
    return parameters ? [{ route, parameters, rank: rankOf(route.key) }] : [];
  });
  const [best] = candidates.sort((left, right) => left.rank.localeCompare(right.rank));
  return best ?? null;
}

function parametersOf(key: string, method: string, path: string): Record<string, string> | null {
  if (key === '$default') return {};
  const [routeMethod, pattern = ''] = key.split(' ');
  if (routeMethod !== 'ANY' && routeMethod !== method) return null;
  return matchPath(pattern.split('/'), path.split('/'));
}

function matchPath(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const actual = path[index];
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(part) ?? [];
    if (actual === undefined || (name !== undefined && actual === '')) return null;
    if (name !== undefined && greedy) {
      parameters[name] = decode(path.slice(index).join('/'));
      return parameters;
    }
    if (name !== undefined) parameters[name] = decode(actual);
    else if (part !== actual) return null;
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
