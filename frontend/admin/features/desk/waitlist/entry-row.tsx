import { ActionIcon, Anchor, Badge, Button, Group, Table, Text } from '@mantine/core';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useMay } from '../../../frame/session/session.tsx';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import { IconX } from '../../../kit/icons.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import { type Entry, isCurrent, tones } from './waits.ts';

/** A party on the waitlist: how to reach it, where it stands, and the way to take it off. */
export function EntryRow({ entry }: { entry: Entry }) {
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
        <EntryButtons entry={entry} />
      </Table.Td>
    </Table.Tr>
  );
}

function EntryButtons({ entry }: { entry: Entry }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayRemove = useMay('bookings.cancel');
  const { id: entryId, venueId, sessionId, guest, status, bookingId } = entry;
  const removing = useAction('removeWaitlistEntry', {
    refresh: ['listWaitlistOfDay', 'listWaitlist', 'getAgenda'],
    onDone: () => notifyDone(t('waitlist.removed', { name: guest.name }), t),
    onProblem: (problem) => notifyProblem(problem, t),
  });
  const remove = () =>
    askToConfirm(
      {
        title: t('waitlist.removeTitle', { name: guest.name }),
        text: t(status === 'offered' ? 'waitlist.removeOffered' : 'waitlist.removeText'),
        confirm: t('waitlist.remove'),
        onConfirm: () => removing.run({ params: { venueId, sessionId, entryId } }),
      },
      t,
    );
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {status === 'booked' && bookingId && (
        <Button size="compact-sm" variant="default" onClick={() => change({ booking: bookingId })}>
          {t('waitlist.booking')}
        </Button>
      )}
      {mayRemove && isCurrent(entry) && (
        <ActionIcon
          variant="subtle"
          color="neutral"
          aria-label={t('waitlist.removeNamed', { name: guest.name })}
          loading={removing.isRunning}
          onClick={remove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
