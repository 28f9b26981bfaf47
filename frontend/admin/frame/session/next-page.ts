export const signInPage = '/sign-in';

export const homePage = '/dashboard';

/**
 * The page to open after signing in: the one that was asked for, if it belongs to this portal. `next` comes from the
 * address, so anyone may have written it.
 */
export function nextPage(next: string | null, origin: string): string {
  const url = next !== null && URL.canParse(next, origin) ? new URL(next, origin) : undefined;
  const own = url !== undefined && url.origin === origin && url.pathname !== signInPage;
  return own ? url.pathname + url.search : homePage;
}
