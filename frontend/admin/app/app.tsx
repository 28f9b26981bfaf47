import { QueryClientProvider } from '@tanstack/preact-query';
import { Redirect, Route, Switch } from 'wouter-preact';
import { AgendaPage } from '../features/agenda/agenda-page.tsx';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { Toaster } from '../ui/toast.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { queryClient } from './query-client.ts';
import { RequireSession } from './session.tsx';
import { Shell } from './shell.tsx';

/** The portal: the data layer, who is signed in, the frame around every page, and the pages. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Toaster>
          <Switch>
            <Route path="/sign-in" component={SignInPage} />
            <Route>
              <RequireSession>
                <Shell>
                  <Switch>
                    <Route path="/dashboard" component={AgendaPage} />
                    <Route>
                      <Redirect to="/dashboard" replace />
                    </Route>
                  </Switch>
                </Shell>
              </RequireSession>
            </Route>
          </Switch>
        </Toaster>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
