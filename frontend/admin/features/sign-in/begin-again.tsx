import { Button } from '../../ui/button.tsx';
import type { Flow } from './stage.ts';

/** The way back, and who it is that signs in. */
export function BeginAgain({ flow }: { flow: Flow }) {
  return (
    <p class="sign-in-back">
      <span class="muted">{flow.email}</span>
      <Button kind="link" onClick={() => flow.go({ next: 'password' })}>
        Begin again
      </Button>
    </p>
  );
}
