import { Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { GroupId } from '../../../../../core/contract/model/ids.ts';
import type { StaffBookingView } from '../../../../../core/contract/schemas/desk/desk.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { LoadingRows } from '../../../kit/loading.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { BookingBadges } from './badges.tsx';
import classes from './booking.module.css';
import { GroupPayment } from './group-payment.tsx';
import { PartHeading } from './heading.tsx';

interface GroupBookingsProps {
  booking: StaffBookingView & { readonly groupId: GroupId };
}

/** The other sessions that were booked with this one, each opens its booking, and their one payment link. */
export function GroupBookings({ booking }: GroupBookingsProps) {
  const { venueId, groupId, id } = booking;
  const { t } = useWords();
  const group = useApi('getStaffGroup', { params: { venueId, groupId } });
  return (
    <section>
      <PartHeading mb={4}>{t('booking.groupSessions')}</PartHeading>
      <Shown of={group} loading={<LoadingRows rows={2} />}>
        {(found) => (
          <>
            <Stack gap={0} component="ul" className={classes.group}>
              {found.bookings.map((each) => (
                <li key={each.id}>
                  <Session booking={each} isOpen={each.id === id} />
                </li>
              ))}
            </Stack>
            <GroupPayment booking={booking} group={found} />
          </>
        )}
      </Shown>
    </section>
  );
}

function Session({ booking, isOpen }: { booking: StaffBookingView; isOpen: boolean }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { venueId, activityId, startsAt, guestCount } = booking;
  const activity = useApi('getActivity', { params: { venueId, activityId } });
  const text = (
    <>
      <Text size="sm" fw={600}>
        {activity.isStale ? '' : activity.data?.name}
      </Text>
      <Text size="xs" c="dimmed">
        {format.shortDate(startsAt)}, {format.time(startsAt)} · {t('guestCount', { count: guestCount })}
      </Text>
    </>
  );
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" className={classes.groupSession}>
      {isOpen ? (
        <div aria-current="true">{text}</div>
      ) : (
        <UnstyledButton
          className={classes.groupLink}
          onClick={() => change({ booking: booking.id, task: undefined })}
        >
          {text}
        </UnstyledButton>
      )}
      <BookingBadges booking={booking} />
    </Group>
  );
}
