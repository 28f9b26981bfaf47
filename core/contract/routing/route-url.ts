import type { RoutePath } from './route-path.ts';

/** Values of the path's `{placeholders}` or of the query; what is undefined is left out. */
export type UrlValues = Readonly<Record<string, string | number | undefined>>;

/** The URL of a route, on this page's own origin: placeholders filled, query attached, all of it escaped. */
export function routeUrl(
  route: Pick<RoutePath, 'path'>,
  params: UrlValues = {},
  query: UrlValues = {},
): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
