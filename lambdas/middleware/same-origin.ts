import { Problem } from '../../core/domain/problem.ts';

/**
 * Lets only the portal's own pages make changes: a browser always sends the origin with such a request, and
 * cannot send JSON to another site without a preflight request. Callers other than browsers may omit the
 * origin. This adds to SameSite=Strict and does not replace it.
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
