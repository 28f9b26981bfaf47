import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../ui/words.ts';
import type { Flow } from './stage.ts';

/** The way back, and who it is that signs in. */
export function BeginAgain({ flow }: { flow: Flow }) {
  const { t } = useWords();
  return (
    <p class="sign-in-back">
      <span class="muted">{flow.email}</span>
      <Button kind="link" onClick={() => flow.go({ next: 'password' })}>
        {t('startOver')}
      </Button>
    </p>
  );
}
