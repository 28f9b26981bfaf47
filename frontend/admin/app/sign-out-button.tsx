import { useMutation } from '@tanstack/preact-query';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { useWords } from '../ui/words.ts';
import { api } from './api.ts';

/** Ends the session, and leaves by a full page load so that nothing of it stays in memory. */
export function SignOutButton({ kind = 'quiet' }: Pick<ButtonProps, 'kind'>) {
  const { t } = useWords();
  const signOut = useMutation({
    mutationFn: () => api('signOut', {}),
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Button kind={kind} busy={signOut.isPending} onClick={() => signOut.mutate()}>
      {t(signOut.isError ? 'signOutAgain' : 'signOut')}
    </Button>
  );
}
