export const signInPage = '/sign-in';

export const firstRoom = '/dashboard';

/**
 * Where to go on after signing in: the page that was asked for, if it is one of this portal. `next` comes with
 * the address, so anybody may have written it.
 */
export function nextPage(next: string | null, origin: string): string {
  const url = next !== null && URL.canParse(next, origin) ? new URL(next, origin) : undefined;
  const own = url !== undefined && url.origin === origin && url.pathname !== signInPage;
  return own ? url.pathname + url.search : firstRoom;
}
