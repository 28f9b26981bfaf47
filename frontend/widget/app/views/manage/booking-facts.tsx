import { guestPaths } from '../../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { addressLines } from '../../../../../core/domain/address.ts';
import { googleCalendarUrl } from '../../logic/choose/calendar-link.ts';
import { useWidget } from '../../state/context.ts';
import { Icon } from '../../ui/icons.tsx';

/** A booking's facts, as its guest needs them on the day. */
export function BookingFacts({ booking }: { booking: BookingView }) {
  const { t, format } = useWidget();
  const { activity, venue, startsAt, local, guestCount, buyOut, reference, guest } = booking;
  return (
    <dl class="facts-list">
      <Fact name={t('reference')}>
        <strong class="reference">{reference}</strong>
      </Fact>
      <Fact name={t('when')}>
        <strong>{activity.name}</strong>
        <br />
        <time dateTime={startsAt}>{format.start(local)}</time> – {format.endTime(local)}
        <br />
        <small>{format.zone}</small>
        {local.arriveAt && (
          <>
            <br />
            <strong>{t('arriveBy', { time: format.time(local.arriveAt) })}</strong>
          </>
        )}
      </Fact>
      <Fact name={t('where')}>
        <strong>{venue.name}</strong>
        <br />
        {addressLines(venue.address).join(', ')}
      </Fact>
      <Fact name={t('party')}>
        {t('partySize', { count: guestCount })}
        {buyOut && (
          <>
            <br />
            <small>{t('privateGame')}</small>
          </>
        )}
      </Fact>
      {guest && <Fact name={t('guest')}>{guest.name}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The ways into a guest's own calendar. */
export function CalendarLinks({ booking, token }: { booking: BookingView; token: string }) {
  const { t } = useWidget();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this in every browser.
    <div class="actions" role="group" aria-label={t('addToCalendar')}>
      <a
        class="button"
        href={routeUrl(guestPaths.getBookingCalendarFile, { token })}
        download={`${booking.reference}.ics`}
      >
        <Icon name="calendar" />
        {t('calendarFile')}
      </a>
      <a class="button" href={googleCalendarUrl(booking)} target="_blank" rel="noopener">
        <Icon name="calendar" />
        {t('googleCalendar')}
      </a>
    </div>
  );
}
