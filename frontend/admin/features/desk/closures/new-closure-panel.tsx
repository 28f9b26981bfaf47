import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { NewClosure } from './new-closure.tsx';

/** Closing sessions: `?close=1`; with `at=<session>`, that one. */
export function NewClosurePanel() {
  const { t } = useWords();
  return (
    <Panel name="close" parts={['at']} title={t('closures.close')}>
      {() => <NewClosure />}
    </Panel>
  );
}
