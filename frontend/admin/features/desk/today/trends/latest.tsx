import { Text } from '@mantine/core';
import { useAddress } from '../../../../frame/address.ts';
import { useApi } from '../../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import figure from '../../../../kit/display/figure.module.css';
import classes from './trends.module.css';

const shown = 6;

/** The bookings that came in last, whatever day they are for; new ones appear by themselves. */
export function LatestBookings() {
  const { t } = useWords();
  const format = useFormat();
  const { id: venueId } = useVenue();
  const [, change] = useAddress();
  const query = { by: 'booking', order: 'newest', limit: shown } as const;
  const { data } = useApi('listBookings', { params: { venueId }, query });
  const items = data?.items ?? [];
  return (
    <section aria-labelledby="latest" className={figure.figure}>
      <Text component="h3" id="latest" size="sm" fw={600} className={figure.caption}>
        {t('trends.latest')}
      </Text>
      {data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('trends.latestNone')}
        </Text>
      )}
      <ul className={classes.latest}>
        {items.map(({ id, guest, guestCount, startsAt, createdAt }) => (
          <li key={id}>
            <button type="button" className={classes.booking} onClick={() => change({ booking: id })}>
              <span className={classes.name}>{guest.name}</span>
              <span className={figure.number}>
                {format.shortDate(startsAt)}, {format.time(startsAt)}
              </span>
              <span className={classes.made}>
                {t('guestCount', { count: guestCount })} ·{' '}
                {t('trends.madeAt', { date: format.shortDate(createdAt), time: format.time(createdAt) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
