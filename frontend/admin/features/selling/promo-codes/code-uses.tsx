import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PromoCode } from '../../../../../core/contract/model/venue/promo-code.ts';
import { addDays, localDateOf } from '../../../../../core/domain/time.ts';
import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useFormat, useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Shown } from '../../../kit/shown.tsx';
import classes from './promo-codes.module.css';
import { usedSince } from './standing.ts';

/** How many bookings the drawer names; the list of bookings has them all. */
const shown = 5;

/** The latest bookings of the venue that use a code. */
export function CodeUses({ promo: { code, createdAt } }: { promo: PromoCode }) {
  const { t } = useWords();
  const format = useFormat();
  const [, change] = useAddress();
  const { id: venueId, timeZone } = useVenue();
  const today = localDateOf(new Date().toISOString(), timeZone);
  const from = usedSince(localDateOf(createdAt, timeZone), addDays(today, -365));
  const period = { by: 'booking' as const, from, to: today };
  const bookings = useApi('listBookings', {
    params: { venueId },
    query: { ...period, promoCode: code, limit: shown },
  });
  const all = new URLSearchParams({ ...period, promoCode: code });
  return (
    <Stack gap={4} component="section" aria-label={t('promoCodes.bookings')}>
      <Text fw={600} size="sm">
        {t('promoCodes.bookings')}
      </Text>
      <Shown of={bookings}>
        {({ items }) => (
          <ul className={classes.uses}>
            {items.map(({ id, guest, startsAt, total }) => (
              <li key={id}>
                <Anchor component="button" type="button" size="sm" onClick={() => change({ booking: id })}>
                  {guest.name}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {format.shortDate(startsAt)}
                </Text>
                <Text size="sm" className="figures">
                  {format.money(total)}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <Anchor component={Link} to={`/bookings?${all}`} size="sm">
        {t('promoCodes.allBookings')}
      </Anchor>
    </Stack>
  );
}
