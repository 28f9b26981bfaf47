import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { List } from '../../../kit/list.tsx';
import { useFailureColumns } from './failure-columns.tsx';
import { FailurePanel } from './failure-panel.tsx';
import { type FailureLine, mayReplay } from './failure-state.ts';
import { useFailureAction } from './use-failure-action.ts';

/** Work that failed every retry: inspected one by one, sent again or discarded in bulk. */
export function FailedDeliveries() {
  const { t } = useWords();
  const [, change] = useAddress();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const failures = usePages('listFailedDeliveries', { query: { limit: 50 } });
  const selected = failures.items?.filter(({ id }) => chosen.includes(id)) ?? [];
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <section>
      <Title order={2}>{t('platform.failures')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('platform.failuresAbout')}
      </Text>
      <BulkBar
        selected={selected}
        waiting={failures.items?.filter(({ status }) => status === 'waiting') ?? []}
        onChoose={setChosen}
      />
      <List
        label={t('platform.failures')}
        pages={failures}
        columns={useFailureColumns(chosen, toggle)}
        keyOf={({ id }) => id}
        onOpen={({ id }) => change({ failure: id })}
        empty={<EmptyState title={t('platform.failuresNone')}>{t('platform.failuresNoneText')}</EmptyState>}
      />
      <FailurePanel listed={failures.items ?? []} />
    </section>
  );
}

interface BulkBarProps {
  selected: readonly FailureLine[];
  waiting: readonly FailureLine[];
  onChoose: (ids: readonly string[]) => void;
}

function BulkBar({ selected, waiting, onChoose }: BulkBarProps) {
  const { t } = useWords();
  const { act, running } = useFailureAction(() => onChoose([]));
  if (waiting.length === 0 && selected.length === 0) return null;
  const replayable = selected.filter(mayReplay);
  const discard = () =>
    askToConfirm(
      {
        title: t('platform.discardOf', { count: selected.length }),
        text: t('platform.discardText'),
        confirm: t('platform.discardConfirm'),
        onConfirm: () => act({ action: 'discardFailedDelivery', of: selected }),
      },
      t,
    );
  return (
    <Group gap="xs" mb="xs">
      <Button variant="default" size="xs" onClick={() => onChoose(waiting.map(({ id }) => id))}>
        {t('platform.chooseWaiting', { count: waiting.length })}
      </Button>
      <Button
        size="xs"
        disabled={replayable.length === 0}
        loading={running === 'replayFailedDelivery'}
        onClick={() => act({ action: 'replayFailedDelivery', of: replayable })}
      >
        {t('platform.replayOf', { count: replayable.length })}
      </Button>
      <Button
        variant="default"
        size="xs"
        disabled={selected.length === 0}
        loading={running === 'discardFailedDelivery'}
        onClick={discard}
      >
        {t('platform.discardOf', { count: selected.length })}
      </Button>
    </Group>
  );
}
