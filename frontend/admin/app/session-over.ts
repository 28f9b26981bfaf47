import type { QueryClient } from '@tanstack/preact-query';
import { navigate } from 'wouter-preact/use-browser-location';
import { signInPage } from './next-page.ts';

/** Forgets what this person saw, and asks who is there; afterwards the page they were on comes back. */
export function sessionOver(queryClient: QueryClient): void {
  const { pathname, search } = window.location;
  if (pathname === signInPage) return;
  navigate(`${signInPage}?${new URLSearchParams({ next: pathname + search })}`, { replace: true });
  queryClient.clear();
}
