import { Badge, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { VisitView } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../frame/address.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import classes from './customers.module.css';

interface CustomerVisitsProps {
  /** Newest first. */
  visits: readonly VisitView[];
  currency: string;
}

/** A customer's bookings; each opens its drawer. */
export function CustomerVisits({ visits, currency }: CustomerVisitsProps) {
  const { t } = useWords();
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('bookings')}</Title>
      {visits.length === 0 ? (
        <EmptyState title={t('customers.noVisits')} />
      ) : (
        <ul className={classes.visits}>
          {visits.map((visit) => (
            <li key={visit.id}>
              <Visit visit={visit} currency={currency} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function Visit({ visit, currency }: { visit: VisitView; currency: string }) {
  const { t, formatIn } = useWords();
  const [, change] = useAddress();
  const venue = useProfile().venues.find(({ id }) => id === visit.venueId);
  const format = formatIn(venue?.timeZone ?? 'UTC', currency);
  return (
    <UnstyledButton
      className={classes.visit ?? ''}
      onClick={() => change({ customer: undefined, venue: visit.venueId, booking: visit.id })}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text size="sm" fw={600}>
            {format.dateTime(visit.startsAt)}
          </Text>
          <Text size="xs" c="dimmed">
            {[venue?.name, visit.reference, t('guestCount', { count: visit.guestCount })]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Badge color={visit.state === 'cancelled' || visit.state === 'no_show' ? 'warning' : 'neutral'}>
            {t(`state.${visit.state}`)}
          </Badge>
          <Text size="sm" className="figures">
            {format.money(visit.paid)}
          </Text>
        </Group>
      </Group>
    </UnstyledButton>
  );
}
