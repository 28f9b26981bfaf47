import { QueryClientProvider } from '@tanstack/preact-query';
import { Redirect, Route, Switch } from 'wouter-preact';
import { AgendaPage } from '../features/desk/agenda/agenda-page.tsx';
import { AccountPage } from '../features/people/account/account-page.tsx';
import { SignInPage } from '../features/people/sign-in/sign-in-page.tsx';
import { StaffPage } from '../features/people/staff/staff-page.tsx';
import { OrganizationsPage } from '../features/platform/organizations/organizations-page.tsx';
import { Toaster } from '../ui/toast.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { accountPage, organizationsPage, staffPage } from './navigation.ts';
import { firstRoom, signInPage } from './next-page.ts';
import { queryClient } from './query-client.ts';
import { RequireOrganization } from './require-organization.tsx';
import { RequireSession } from './session.tsx';
import { Shell } from './shell.tsx';

/** The portal: the data layer, who is signed in, the frame around every page, and the pages. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <Toaster>
          <Switch>
            <Route path={signInPage} component={SignInPage} />
            <Route>
              <RequireSession>
                <Shell>
                  <Rooms />
                </Shell>
              </RequireSession>
            </Route>
          </Switch>
        </Toaster>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function Rooms() {
  return (
    <Switch>
      <Route path={accountPage} component={AccountPage} />
      <Route path={organizationsPage} component={OrganizationsPage} />
      <Route>
        <RequireOrganization>
          <Switch>
            <Route path={firstRoom} component={AgendaPage} />
            <Route path={staffPage} component={StaffPage} />
            <Route>
              <Redirect to={firstRoom} replace />
            </Route>
          </Switch>
        </RequireOrganization>
      </Route>
    </Switch>
  );
}
