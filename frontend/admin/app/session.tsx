import { useQuery } from '@tanstack/preact-query';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ProfileView } from '../../../core/contract/views.ts';
import { asCallProblem } from '../../api/problem.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { api } from './api.ts';
import { SignOutButton } from './sign-out-button.tsx';

const Profile = createContext<ProfileView | null>(null);

/** Shows what is inside to people who are signed in; everybody else is sent to sign in. */
export function RequireSession({ children }: { children: ComponentChildren }) {
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: ({ signal }) => api('getProfile', { signal }),
    staleTime: 60_000,
  });
  if (profile.data) return <Profile.Provider value={profile.data}>{children}</Profile.Provider>;
  if (!profile.error || asCallProblem(profile.error).code === 'unauthenticated') {
    return <LoadingState label="Signing you in" page />;
  }
  return (
    <ErrorState page problem={asCallProblem(profile.error)} retry={() => profile.refetch()}>
      <SignOutButton />
    </ErrorState>
  );
}

/** Who is signed in. Only inside RequireSession. */
export function useProfile(): ProfileView {
  const profile = useContext(Profile);
  if (!profile) throw new Error('There is no profile outside RequireSession.');
  return profile;
}
