import { Text } from '@mantine/core';
import { useFormat } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import type { Column } from '../../../kit/list.tsx';
import { BookingBadges } from '../booking/badges.tsx';
import classes from '../booking/booking.module.css';
import type { Row } from './rows.ts';

/** What the list says of each booking: on a phone, who comes, when, and how things stand. */
export function useColumns(): readonly Column<Row>[] {
  const { t } = useWords();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('bookings.guest'),
      cell: ({ name, groupName, reference }) => (
        <>
          <Text fw={600} size="sm">
            {[name, groupName].filter(Boolean).join(' · ')}
          </Text>
          <span className={classes.reference}>{reference}</span>
        </>
      ),
    },
    {
      key: 'visit',
      title: t('bookings.visit'),
      cell: ({ startsAt }) => (
        <Text size="sm">
          {format.shortDate(startsAt)}, {format.time(startsAt)}
        </Text>
      ),
    },
    { key: 'activity', title: t('activity'), isWide: true, cell: ({ activity }) => activity },
    {
      key: 'guests',
      title: t('bookings.guests'),
      isNumber: true,
      isWide: true,
      cell: ({ guestCount }) => guestCount,
    },
    {
      key: 'state',
      title: t('bookings.state'),
      cell: ({ labelled, waiver }) => (
        <>
          <BookingBadges booking={labelled} />
          {waiver && (
            <Text size="xs" c="dimmed">
              {t('waivers.count', waiver)}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'total',
      title: t('booking.total'),
      isNumber: true,
      isWide: true,
      cell: ({ total }) => (total === undefined ? '' : format.money(total)),
    },
  ];
}
