import { Problem } from '../../core/domain/problem.ts';

/**
 * Lets only the portal's own pages change anything: a browser always names the origin of such a request, and
 * cannot send JSON to another site without asking it first. A caller that is no browser may leave the origin
 * out. Stands behind SameSite=Strict, not instead of it.
 * @throws Problem('forbidden')
 */
export function requireSameOrigin(
  headers: Readonly<Record<string, string | undefined>>,
  siteUrl: string,
): void {
  const origin = headers.origin;
  const allowed = origin === undefined ? isJson(headers['content-type']) : origin === siteUrl;
  if (!allowed) throw new Problem('forbidden', 'use-portal');
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}
