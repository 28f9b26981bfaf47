import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { partySize } from '../../../../../core/domain/capacity/party.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconPlus, IconX } from '../../../kit/icons.ts';
import type { Picked } from './group.ts';
import classes from './new-booking.module.css';

export interface PickedSession extends Picked {
  readonly activity: string;
  readonly startsAt: string;
}

interface PickedSessionsProps {
  picked: readonly PickedSession[];
  onRemove: (sessionId: string) => void;
}

/** The sessions that a group has so far. */
export function PickedSessions({ picked, onRemove }: PickedSessionsProps) {
  const { t } = useWords();
  const format = useFormat();
  if (picked.length === 0) return null;
  return (
    <Paper withBorder component="ul" aria-label={t('newBooking.sessions')} className={classes.picked ?? ''}>
      {picked.map(({ sessionId, activity, startsAt, party }) => (
        <Group
          key={sessionId}
          component="li"
          className={classes.pickedOne}
          justify="space-between"
          wrap="nowrap"
          gap="xs"
        >
          <div>
            <Text size="sm" fw={600}>
              {activity}
            </Text>
            <Text size="xs" c="dimmed">
              {format.shortDate(startsAt)}, {format.time(startsAt)} ·{' '}
              {t('guestCount', { count: partySize(party) })}
            </Text>
          </div>
          <ActionIcon
            variant="subtle"
            color="neutral"
            aria-label={t('newBooking.removeSession', { activity })}
            onClick={() => onRemove(sessionId)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Paper>
  );
}

/** Keeps the chosen session for the group, so that another can be chosen. */
export function AddSession({ onAdd }: { onAdd: () => void }) {
  const { t } = useWords();
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {t('newBooking.addSession')}
      </Button>
    </div>
  );
}
