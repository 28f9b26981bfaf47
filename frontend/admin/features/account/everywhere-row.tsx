import { useMutation } from '@tanstack/preact-query';
import { asCallProblem } from '../../../api/problem.ts';
import { api } from '../../app/api.ts';
import { signInPage } from '../../app/next-page.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Row } from '../../ui/page.tsx';
import { problemText } from '../../ui/problem-text.ts';

/** For a phone that was lost, or a desk that one has left. */
export function EverywhereRow() {
  const leaving = useMutation({
    mutationFn: () => api('signOutEverywhere', {}),
    onSuccess: () => window.location.assign(signInPage),
  });
  return (
    <Row
      end={
        <ConfirmButton
          label="Sign out everywhere"
          question="You are signed out at once, here and on every other device."
          confirm="Yes, sign out"
          busy={leaving.isPending}
          onConfirm={leaving.mutate}
        />
      }
    >
      <h2>Devices</h2>
      <p class="muted">A device stays signed in for a working day.</p>
      {leaving.error && <Notice tone="danger">{problemText(asCallProblem(leaving.error))}</Notice>}
    </Row>
  );
}
