import { Badge, Checkbox, Code, Text } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { hereZone } from '../../../kit/here-zone.ts';
import type { Column } from '../../../kit/list.tsx';
import { type FailureLine, failureTones, mayDiscard } from './failure-state.ts';

/** What the list says of each failure, and its choice for doing several at once. */
export function useFailureColumns(
  chosen: readonly string[],
  onToggle: (id: string) => void,
): readonly Column<FailureLine>[] {
  const { t, formatIn } = useWords();
  const format = formatIn(hereZone());
  return [
    {
      key: 'what',
      title: t('platform.failure'),
      cell: ({ function: name, eventType, error, failedAt }) => (
        <>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name} {eventType !== undefined && <Code>{eventType}</Code>}
          </Text>
          <Text size="xs" lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
            {error.type}: {error.message}
          </Text>
          <Text size="xs" c="dimmed">
            {format.dateTime(failedAt)}
          </Text>
        </>
      ),
    },
    {
      key: 'status',
      title: t('people.status'),
      cell: ({ status }) => <Badge color={failureTones[status]}>{t(`platform.failure.${status}`)}</Badge>,
    },
    {
      key: 'choose',
      title: t('platform.choose'),
      isNumber: true,
      cell: (failure) =>
        mayDiscard(failure) && (
          <Checkbox
            aria-label={t('platform.chooseOf', { id: failure.id })}
            checked={chosen.includes(failure.id)}
            onChange={() => onToggle(failure.id)}
            // The row itself opens the failure.
            onClick={(event) => event.stopPropagation()}
            display="inline-block"
          />
        ),
    },
  ];
}
