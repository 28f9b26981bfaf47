import { CopyButton, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { BookingBadges } from './badges.tsx';
import classes from './booking.module.css';

/** Who comes, when, to what, and how things stand. */
export function BookingHead({ booking, isPage }: { booking: StaffBookingView; isPage: boolean }) {
  const { t } = useWords();
  const format = useFormat();
  const { venueId, activityId, startsAt, endsAt, guestCount, reference } = booking;
  const activity = useApi('getActivity', { params: { venueId, activityId } });
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-start" gap="xs">
        {!isPage && <Title order={2}>{booking.guest?.name ?? t('noName')}</Title>}
        <BookingBadges booking={booking} />
      </Group>
      <Text size="sm">
        <strong>{format.date(startsAt)}</strong>
        {`, ${format.time(startsAt)} – ${format.time(endsAt)}`}
      </Text>
      <Text size="sm">
        {[activity.data?.name, t('guestCount', { count: guestCount })].filter(Boolean).join(' · ')}
      </Text>
      <CopyButton value={reference}>
        {({ copied, copy }) => (
          <UnstyledButton
            onClick={copy}
            w="fit-content"
            aria-label={t('booking.copyReference', { reference })}
          >
            <Text span c="dimmed" size="sm">
              {t('reference')}{' '}
            </Text>
            <span className={classes.reference}>{reference}</span>
            <Text span c="dimmed" size="sm" role="status">
              {copied ? ` ${t('copied')}` : ''}
            </Text>
          </UnstyledButton>
        )}
      </CopyButton>
    </Stack>
  );
}
