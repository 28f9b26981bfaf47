import { useQuery } from '@tanstack/preact-query';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Permission } from '../../../core/contract/permissions.ts';
import type { RouteOutput } from '../../../core/contract/routes.ts';
import type { ProfileView } from '../../../core/contract/views.ts';
import { asCallProblem } from '../../api/problem.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { useWords } from '../ui/words.ts';
import { api } from './api.ts';
import { SignOutButton } from './sign-out-button.tsx';

export interface Session {
  readonly account: RouteOutput<'getAccount'>;
  /** What they are in the organization that they work for; null when there is none, or it is suspended. */
  readonly profile: ProfileView | null;
  readonly obstacle: 'no-organization' | 'suspended' | null;
}

const Current = createContext<Session | null>(null);

/** Shows what is inside to people who are signed in; everybody else is sent to sign in. */
export function RequireSession({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  const account = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => api('getAccount', { signal }),
    staleTime: 60_000,
  });
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: ({ signal }) => api('getProfile', { signal }),
    staleTime: 60_000,
  });
  const session = sessionOf(account.data, profile.data, profile.error);
  if (session) return <Current.Provider value={session}>{children}</Current.Provider>;
  const problem = [account.error, profile.error].flatMap((error) => (error ? [asCallProblem(error)] : []))[0];
  if (!problem || problem.code === 'unauthenticated') return <LoadingState label={t('signingIn')} page />;
  const retry = () => Promise.all([account.refetch(), profile.refetch()]);
  return (
    <ErrorState page problem={problem} retry={() => void retry()}>
      <SignOutButton />
    </ErrorState>
  );
}

/** Nothing until it is known whether there is a profile: an organization may be missing, or be suspended. */
function sessionOf(
  account: Session['account'] | undefined,
  profile: ProfileView | undefined,
  error: unknown,
): Session | null {
  if (!account) return null;
  const code = error ? asCallProblem(error).code : null;
  if (code === 'no-organization' || code === 'suspended') return { account, profile: null, obstacle: code };
  return profile ? { account, profile, obstacle: null } : null;
}

/** Who is signed in, in whatever organization. Only inside RequireSession. */
export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error('There is no session outside RequireSession.');
  return session;
}

/** What whoever is signed in may do; an operator without an organization, what they may do from outside. */
export function usePermissions(): readonly string[] {
  const { account, profile } = useSession();
  return profile?.permissions ?? (account.operator ? (['organizations.manage'] satisfies Permission[]) : []);
}

/** Who is signed in, at the organization that they work for. Only inside RequireOrganization. */
export function useProfile(): ProfileView {
  const { profile } = useSession();
  if (!profile) throw new Error('There is no profile without an organization.');
  return profile;
}
