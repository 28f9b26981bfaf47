import { useWidget } from '../../state/context.ts';
import { Stage } from '../../ui/stage.tsx';

/** How payment went is being asked. */
export function Checking({ level = 2 }: { level?: 1 | 2 }) {
  const { t } = useWidget();
  return (
    <Stage title={t('checkingPayment')} level={level}>
      <div class="progress" aria-hidden="true" />
      <p role="status">{t('checkingText')}</p>
    </Stage>
  );
}

/** The bank takes its time. */
export function Waiting({ ask }: { ask: () => void }) {
  const { t } = useWidget();
  return (
    <Stage title={t('waitingTitle')}>
      <p>{t('waitingText')}</p>
      <button type="button" class="button" onClick={ask}>
        {t('checkAgain')}
      </button>
    </Stage>
  );
}
