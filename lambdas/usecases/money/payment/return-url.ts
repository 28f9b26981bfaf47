import { origin, type Venue } from '../../../../core/contract/model/venue/venue.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';

/**
 * Money and personal links only ever go back to a site the venue has named, or to the platform itself.
 * @throws Problem('invalid-input')
 */
export function checkReturnUrl(url: string, venue: Venue, siteUrl: string): void {
  const asked = origin.safeParse(URL.canParse(url) ? new URL(url).origin : '');
  if (asked.success && [...venue.allowedOrigins, siteUrl].includes(asked.data)) return;
  const detail = 'website-not-allowed';
  throw new Problem('invalid-input', detail, [fieldProblem('returnUrl', detail)]);
}

/** The page to come back to, with what it has to know. */
export function returnUrlWith(url: string, parameters: Record<string, string>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return target.href;
}
