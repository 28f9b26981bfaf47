import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { parseSearch, stringifySearch } from '../../../../frontend/admin/frame/address.ts';
import { loadLaterWords, loadWords, WordsContext } from '../../../../frontend/admin/frame/words.ts';

interface Options {
  /** The address; the same component answers every one. */
  readonly at?: string;
  readonly queryClient?: QueryClient;
}

/** Shows a part of the portal as at an address, in English, without animations. */
export async function renderPortal(
  children: ReactNode,
  { at = '/', queryClient = newQueryClient() }: Options = {},
) {
  const words = await loadWords(['en']);
  await loadLaterWords();
  const root = createRootRoute();
  const everywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => children });
  const router = createRouter({
    routeTree: root.addChildren([everywhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  });
  await router.load();
  render(
    <WordsContext value={words}>
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>
          <ModalsProvider>
            <RouterProvider router={router as never} />
          </ModalsProvider>
        </QueryClientProvider>
      </MantineProvider>
    </WordsContext>,
  );
  return {
    user: userEvent.setup(),
    back: () => router.history.back(),
    /** Path and search. */
    address: () => router.state.location.href,
  };
}

/** Fails at once: a test waits for no second attempt. */
function newQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } });
}
