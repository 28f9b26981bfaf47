import { useAddress } from '../../../frame/address.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { BookingForm } from './booking-form.tsx';
import { slotOf } from './slot-address.ts';

/** What the drawer `?new=1` shows; with `&slot=` a session of the board or the calendar is chosen already. */
export function NewBooking() {
  const { t } = useWords();
  const { id: venueId, timeZone } = useVenue();
  const [address] = useAddress();
  const slot = slotOf(address.slot, timeZone);
  const query = { status: 'published', limit: 100 } as const;
  const activities = useApi('listActivities', { params: { venueId }, query });
  return (
    <Shown of={activities}>
      {({ items }) => {
        const first = items.find(({ id }) => id === slot?.activityId) ?? items[0];
        if (!first)
          return <EmptyState title={t('newBooking.noActivity')}>{t('newBooking.noActivityText')}</EmptyState>;
        return (
          <BookingForm
            key={address.slot}
            activities={items}
            first={first.id}
            {...(slot?.activityId === first.id && { slot })}
          />
        );
      }}
    </Shown>
  );
}
