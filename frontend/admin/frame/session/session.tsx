import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Permission } from '../../../../core/contract/permissions.ts';
import type { RouteOutput } from '../../../../core/contract/routes.ts';
import type { ProfileView } from '../../../../core/contract/views.ts';
import type { CallProblem } from '../../../api/problem.ts';
import { ErrorState } from '../../kit/error-state.tsx';
import { PageLoading } from '../../kit/loading.tsx';
import { useApi } from '../data/use-api.ts';
import { SignOutButton } from './sign-out-button.tsx';
import { markSignedIn } from './signed-in-mark.ts';

export interface Session {
  readonly account: RouteOutput<'getAccount'>;
  /** Role and rights in the current organization; null without one, or when it is suspended. */
  readonly profile: ProfileView | null;
  readonly obstacle: 'no-organization' | 'suspended' | null;
}

export const SessionContext = createContext<Session | null>(null);

const minute = 60_000;

/** Shows its children to people who are signed in; the data layer sends all others to sign in. */
export function RequireSession({ children }: { children: ReactNode }) {
  const account = useApi('getAccount', {}, { staleTime: minute });
  const profile = useApi('getProfile', {}, { staleTime: minute });
  const session = sessionOf(account.data, profile.data, profile.problem);
  const isSignedIn = session !== null;
  useEffect(() => {
    if (isSignedIn) markSignedIn();
  }, [isSignedIn]);
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  const problem = account.problem ?? profile.problem;
  if (!problem || problem.code === 'unauthenticated') return <PageLoading />;
  const retry = () => {
    account.refetch();
    profile.refetch();
  };
  return (
    <ErrorState page problem={problem} retry={retry}>
      <SignOutButton />
    </ErrorState>
  );
}

/** Null until it is known whether there is a profile. */
function sessionOf(
  account: Session['account'] | undefined,
  profile: ProfileView | undefined,
  problem: CallProblem | null,
): Session | null {
  if (!account) return null;
  const code = problem?.code;
  if (code === 'no-organization' || code === 'suspended') return { account, profile: null, obstacle: code };
  return profile ? { account, profile, obstacle: null } : null;
}

/** Who is signed in, in whatever organization. Only inside RequireSession. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session outside RequireSession.');
  return session;
}

/** What this person may do; an operator without an organization may manage organizations. */
export function usePermissions(): readonly string[] {
  const { account, profile } = useSession();
  return profile?.permissions ?? (account.operator ? (['organizations.manage'] satisfies Permission[]) : []);
}

/** Whether this person may do something. The API decides for itself. */
export function useMay(permission: Permission): boolean {
  return usePermissions().includes(permission);
}

/** Who is signed in, in the current organization. Only inside RequireOrganization. */
export function useProfile(): ProfileView {
  const { profile } = useSession();
  if (!profile) throw new Error('There is no profile without an organization.');
  return profile;
}
