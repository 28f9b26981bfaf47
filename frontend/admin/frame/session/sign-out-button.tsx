import { Button } from '@mantine/core';
import { useWords } from '../words.ts';
import { useSignOut } from './use-sign-out.ts';

export function SignOutButton() {
  const { t } = useWords();
  const { signOut, isRunning, hasFailed } = useSignOut();
  return (
    <Button variant="default" loading={isRunning} onClick={signOut}>
      {t(hasFailed ? 'signOutAgain' : 'signOut')}
    </Button>
  );
}
