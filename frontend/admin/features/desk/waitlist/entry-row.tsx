import { Anchor, Badge, Table, Text } from '@mantine/core';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EntryButtons, type EntryProps } from './entry-buttons.tsx';
import { tones } from './waits.ts';

/** A party on the waitlist: how to reach it, where it stands, and the way to take it off. */
export function EntryRow({ entry, seatsLeft }: EntryProps) {
  const { t } = useWords();
  const format = useFormat();
  const { guest, guestCount, createdAt, status } = entry;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} style={{ overflowWrap: 'anywhere' }}>
        <Text size="sm" fw={600}>
          {guest.name}
        </Text>
        <Text size="xs" c="dimmed">
          <Anchor href={`mailto:${guest.email}`} inherit>
            {guest.email}
          </Anchor>
          {guest.phone && (
            <>
              {' · '}
              <Anchor href={`tel:${guest.phone}`} inherit>
                {guest.phone}
              </Anchor>
            </>
          )}
        </Text>
      </Table.Th>
      <Table.Td ta="end">{guestCount}</Table.Td>
      <Table.Td visibleFrom="sm">
        {format.shortDate(createdAt)}, {format.time(createdAt)}
      </Table.Td>
      <Table.Td>
        <Badge color={tones[status]}>{t(`waitlist.status.${status}`)}</Badge>
      </Table.Td>
      <Table.Td>
        <EntryButtons entry={entry} seatsLeft={seatsLeft} />
      </Table.Td>
    </Table.Tr>
  );
}
