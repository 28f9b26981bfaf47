import { paths } from '../paths.ts';
import { methodsOf, type RequestMethod, type RoutePath } from './route-path.ts';

const order: readonly RequestMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

/** The methods that the registry has for a request's path, in a fixed order; none where there is nothing. */
export function methodsAt(path: string): RequestMethod[] {
  const known = new Set(
    Object.values<RoutePath>(paths)
      .filter((route) => matchesPath(route.path, path))
      .flatMap(methodsOf),
  );
  return order.filter((method) => known.has(method));
}

/** A placeholder stands for one segment that is not empty. */
function matchesPath(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}
