import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { partySize } from '../../../../../core/domain/capacity/party.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { IconPlus, IconX } from '../../../kit/icons.ts';
import type { Picked } from './group.ts';

export interface PickedSession extends Picked {
  readonly activity: string;
  readonly startsAt: string;
}

interface PickedSessionsProps {
  picked: readonly PickedSession[];
  name: string;
  onName: (name: string) => void;
  onRemove: (sessionId: string) => void;
}

/** The sessions that a group has so far, and what it is called. */
export function PickedSessions({ picked, name, onName, onRemove }: PickedSessionsProps) {
  const { t } = useWords();
  const format = useFormat();
  if (picked.length === 0) return null;
  return (
    <Stack gap="xs">
      <TextInput
        label={t('booking.groupName')}
        description={t('booking.groupNameHint')}
        value={name}
        maxLength={80}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      {picked.map(({ sessionId, activity, startsAt, party }) => (
        <Group key={sessionId} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {[activity, format.dateTime(startsAt), t('guestCount', { count: partySize(party) })].join(' · ')}
          </Text>
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
    </Stack>
  );
}

/** Keeps the chosen session for the group, so that another can be chosen. */
export function AddSession({ onAdd }: { onAdd: () => void }) {
  const { t } = useWords();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={onAdd}
    >
      {t('newBooking.addSession')}
    </Button>
  );
}
