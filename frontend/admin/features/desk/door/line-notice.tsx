import { Alert, Button, Stack, Text } from '@mantine/core';
import { useWords } from '../../../frame/words.ts';
import { type Queue, waiting } from './queue.ts';

interface LineNoticeProps {
  isOffline: boolean;
  /** The time of the list on show. */
  asOf: string;
  queue: Queue;
  onDismiss: (bookingId: string) => void;
}

/** Says that there is no line, what waits, and which check-ins a person has to look at again. */
export function LineNotice({ isOffline, asOf, queue, onDismiss }: LineNoticeProps) {
  const { t } = useWords();
  const count = waiting(queue).length;
  return (
    <Stack gap="xs" role="status">
      {isOffline && (
        <Alert color="warning" title={t('door.offline')}>
          {t('door.offlineText', { time: asOf })} {count > 0 && t('door.waiting', { count })}
        </Alert>
      )}
      {queue.map(({ bookingId, name, conflict }) =>
        conflict === undefined ? null : (
          <Alert key={bookingId} color="danger" title={t('door.conflict', { name })}>
            <Text size="sm" mb="xs">
              {conflict}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => onDismiss(bookingId)}>
              {t('door.conflictDone')}
            </Button>
          </Alert>
        ),
      )}
    </Stack>
  );
}
