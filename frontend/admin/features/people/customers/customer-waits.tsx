import { Badge, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { WaitView } from '../../../../../core/contract/schemas/people/customers.ts';
import { useGoTo } from '../../../frame/address.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { tones } from '../../desk/waitlist/waits.ts';
import classes from './customers.module.css';

/** The waitlists that a customer is or was on; each leads to the waitlist of its day. */
export function CustomerWaits({ waits }: { waits: readonly WaitView[] }) {
  const { t } = useWords();
  if (waits.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('waitlist.title')}</Title>
      <ul className={classes.visits}>
        {waits.map((wait) => (
          <li key={wait.id}>
            <Wait wait={wait} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Wait({ wait: { venueId, sessionId, startsAt, guestCount, status } }: { wait: WaitView }) {
  const { t, formatIn } = useWords();
  const goTo = useGoTo();
  const venue = useProfile().venues.find(({ id }) => id === venueId);
  return (
    <UnstyledButton
      className={classes.visit ?? ''}
      onClick={() => goTo('/waitlist', { venue: venueId, at: sessionId })}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text size="sm" fw={600}>
            {formatIn(venue?.timeZone ?? 'UTC').dateTime(startsAt)}
          </Text>
          <Text size="xs" c="dimmed">
            {[venue?.name, t('guestCount', { count: guestCount })].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Badge color={tones[status]}>{t(`waitlist.status.${status}`)}</Badge>
      </Group>
    </UnstyledButton>
  );
}
