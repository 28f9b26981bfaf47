import type { TillView } from '../../../../../core/contract/schemas/desk/tills.ts';
import { useAddress } from '../../../frame/address.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { LoadingRows } from '../../../kit/loading.tsx';
import { CloseTillForm } from './close-till-form.tsx';
import { MovementForm } from './movement-form.tsx';
import { OpenTillForm } from './open-till-form.tsx';

const titles = {
  close: 'till.closeNamed',
  in: 'till.cashInNamed',
  out: 'till.cashOutNamed',
  correct: 'till.correctNamed',
} as const;

type Task = keyof typeof titles;

/** The form for a till: `?till=new` opens one, `?till=...&do=close` counts it. */
export function TillPanel({ tills }: { tills: readonly TillView[] | undefined }) {
  const { t } = useWords();
  const [address] = useAddress();
  const till = tills?.find(({ id }) => id === address.till);
  const task = taskOf(address.do);
  return (
    <Panel
      name="till"
      parts={['do']}
      title={till && task ? t(titles[task], { name: till.name }) : t('till.openNew')}
    >
      {(id) => {
        if (id === 'new') return <OpenTillForm />;
        if (!tills) return <LoadingRows />;
        if (!till || !task || !isPossible(till, task)) return <EmptyState title={t('till.notPossible')} />;
        if (task === 'close') return <CloseTillForm till={till} />;
        return <MovementForm till={till} task={task} />;
      }}
    </Panel>
  );
}

function taskOf(name: string | undefined): Task | undefined {
  return name === 'close' || name === 'in' || name === 'out' || name === 'correct' ? name : undefined;
}

function isPossible({ status }: TillView, task: Task): boolean {
  return (status === 'closed') === (task === 'correct');
}
