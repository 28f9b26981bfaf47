import { Badge, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { AgendaView } from '../../../../../core/contract/views.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { activityOf, sessionsOf } from '../agenda/find-booking.ts';
import { EntryRow } from './entry-row.tsx';
import { type SessionWaits, seatsToOffer } from './waits.ts';

interface SessionWaitlistProps {
  waits: SessionWaits;
  /** What else is known of the day; it may come later. */
  agenda: AgendaView | undefined;
}

/** The waitlist of one session: who is next, and the outcome for the others. */
export function SessionWaitlist({ waits, agenda }: SessionWaitlistProps) {
  const { t } = useWords();
  const format = useFormat();
  const title = useId();
  const { sessionId, activityId, startsAt, current, past } = waits;
  const activity = agenda && activityOf(agenda, activityId);
  const session = agenda && sessionsOf(agenda).find((each) => each.sessionId === sessionId);
  const seatsLeft = session ? seatsToOffer(session) : 0;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={title}>
      <Group gap="xs" mb="xs">
        <Title order={2} id={title}>
          {format.time(startsAt)} {activity?.name}
        </Title>
        {session?.status === 'closed' && <Badge color="danger">{t('waitlist.closed')}</Badge>}
        {session && session.status !== 'closed' && (
          <Text size="sm" c="dimmed">
            {t('waitlist.seats', { left: session.capacityRemaining, total: session.capacityTotal })}
          </Text>
        )}
      </Group>
      <Table.ScrollContainer minWidth={0}>
        <Table verticalSpacing={6} aria-labelledby={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th fz="xs" c="dimmed">
                {t('waitlist.guest')}
              </Table.Th>
              <Table.Th fz="xs" c="dimmed" ta="end">
                {t('waitlist.party')}
              </Table.Th>
              <Table.Th fz="xs" c="dimmed" visibleFrom="sm">
                {t('waitlist.joined')}
              </Table.Th>
              <Table.Th fz="xs" c="dimmed">
                {t('waitlist.status')}
              </Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('waitlist.actions')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...current, ...past].map((entry) => (
              <EntryRow key={entry.id} entry={entry} seatsLeft={seatsLeft} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
