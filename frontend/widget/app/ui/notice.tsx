import type { ComponentChildren } from 'preact';
import type { CallFailure } from '../../../api/problem.ts';
import { sentenceOf } from '../logic/problems.ts';
import { useWidget } from '../state/context.ts';
import { Icon } from './icons.tsx';

type Kind = 'info' | 'warning' | 'danger';

/** A sentence that must not be missed. */
export function Notice({ kind, children }: { kind: Kind; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name="alert" />
      <div>{children}</div>
    </div>
  );
}

/** What went wrong, in the guest's language, and the way to try again. */
export function ProblemNotice({
  problem,
  retry,
}: {
  problem: { readonly code: CallFailure };
  retry?: () => void;
}) {
  const { t } = useWidget();
  return (
    <Notice kind="danger">
      <p>{t(sentenceOf(problem))}</p>
      {retry && (
        <button type="button" class="button quiet" onClick={retry}>
          {t('retry')}
        </button>
      )}
    </Notice>
  );
}
