import type { QueryClient } from '@tanstack/preact-query';
import { navigate } from 'wouter-preact/use-browser-location';

const signInPage = '/sign-in';

/** Forgets what this person saw, and asks who is there; afterwards the page they were on comes back. */
export function sessionOver(queryClient: QueryClient): void {
  const { pathname, search } = window.location;
  if (pathname === signInPage) return;
  navigate(`${signInPage}?${new URLSearchParams({ next: pathname + search })}`, { replace: true });
  queryClient.clear();
}

/** A page of this portal to go on to; nothing that leads to another site. */
export function nextPage(search: URLSearchParams): string {
  const next = search.get('next') ?? '';
  const url = URL.canParse(next, window.location.origin) ? new URL(next, window.location.origin) : undefined;
  const own = url?.origin === window.location.origin && url.pathname !== signInPage;
  return own ? url.pathname + url.search : '/dashboard';
}
