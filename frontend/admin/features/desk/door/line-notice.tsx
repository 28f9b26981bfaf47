import { Alert, Button, Stack, Text } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { type Queue, type Queued, waiting } from './queue/queue.ts';

interface LineNoticeProps {
  isOffline: boolean;
  /** The time of the list on show; null without a list. */
  asOf: string | null;
  queue: Queue;
  onDismiss: (id: string) => void;
}

/** Says that there is no line, what waits, and which check-ins a person has to look at again. */
export function LineNotice({ isOffline, asOf, queue, onDismiss }: LineNoticeProps) {
  const { t } = useWords();
  const left = waiting(queue);
  const countOf = (kind: Queued['kind']) => left.filter((each) => each.kind === kind).length;
  const [checkIns, notes] = [countOf('check-in'), countOf('note')];
  return (
    <Stack gap="xs" role="status">
      {isOffline && (
        <Alert color="warning" title={t('door.offline')}>
          {asOf && t('door.offlineText', { time: asOf })}{' '}
          {checkIns > 0 && t('door.waiting', { count: checkIns })}{' '}
          {notes > 0 && t('door.notesWaiting', { count: notes })}
        </Alert>
      )}
      {queue.map(({ id, kind, name, conflict }) =>
        conflict === undefined ? null : (
          <Alert
            key={id}
            color="danger"
            title={t(kind === 'note' ? 'door.noteConflict' : 'door.conflict', { name })}
          >
            <Text size="sm" mb="xs">
              {conflict}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => onDismiss(id)}>
              {t('door.conflictDone')}
            </Button>
          </Alert>
        ),
      )}
    </Stack>
  );
}
