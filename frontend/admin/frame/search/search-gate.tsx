import { useHotkeys } from '@mantine/hooks';
import { Suspense } from 'react';
import { lazyPart } from '../lazy-page.ts';
import { openSearch, useSearchRequests } from './search-request.ts';

const Search = lazyPart(async () => (await import('./search.tsx')).Search);

/** The search, once it is asked for: by `/`, by Ctrl K, or by its button. */
export function SearchGate() {
  const requests = useSearchRequests();
  useHotkeys([['mod+K', openSearch]], []);
  if (requests === 0) return null;
  return (
    <Suspense>
      <Search requests={requests} />
    </Suspense>
  );
}
