import { useMutation } from '@tanstack/preact-query';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../app/api.ts';
import { signInPage } from '../../../app/next-page.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Row } from '../../../ui/page.tsx';
import { problemText } from '../../../ui/problem-text.ts';
import { useWords } from '../../../ui/words.ts';

/** For a phone that was lost, or a desk that one has left. */
export function EverywhereRow() {
  const { t } = useWords();
  const leaving = useMutation({
    mutationFn: () => api('signOutEverywhere', {}),
    onSuccess: () => window.location.assign(signInPage),
  });
  return (
    <Row
      end={
        <ConfirmButton
          label={t('signOutEverywhere')}
          question={t('signOutEverywhereText')}
          confirm={t('signOutConfirm')}
          busy={leaving.isPending}
          onConfirm={leaving.mutate}
        />
      }
    >
      <h2>{t('devices')}</h2>
      <p class="muted">{t('devicesText')}</p>
      {leaving.error && <Notice tone="danger">{problemText(asCallProblem(leaving.error), t)}</Notice>}
    </Row>
  );
}
