import { guestPaths } from '../../../../../core/contract/routing/guest-paths.ts';
import { routeUrl } from '../../../../../core/contract/routing/route-url.ts';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { actionsOf, closingWords, type GuestStatus, guestStatusOf } from '../../logic/manage/manage.ts';
import type { MessageKey } from '../../logic/messages.ts';
import { useWidget } from '../../state/context.ts';
import type { Changed } from '../../state/use-change.ts';
import { Said } from '../../ui/said.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Money } from '../checkout/money.tsx';
import { usePolicyText } from '../checkout/terms.tsx';
import { Plans } from '../choose/plans.tsx';
import { BookingFacts, CalendarLinks } from './booking-facts.tsx';
import { Offer } from './offer.tsx';

const states: Record<BookingView['state'], MessageKey> = {
  held: 'stateHeld',
  pending: 'statePending',
  confirmed: 'stateConfirmed',
  checked_in: 'stateCheckedIn',
  completed: 'stateCompleted',
  expired: 'stateExpired',
  cancelled: 'stateCancelled',
  no_show: 'stateNoShow',
};

interface Manage {
  readonly booking: BookingView;
  readonly token: string;
  /** The guest's last action. */
  readonly said: MessageKey | null;
  readonly change: (() => void) | undefined;
  look(): void;
  /** Goes to a page to pay on. */
  leave(url: string): void;
  /** Asks how payment went. */
  ask(): void;
  changed: Changed;
  cancelled(booking: BookingView): void;
}

/** The booking, what it cost, and what can still be done about it. */
export function Manage(props: Manage) {
  const { t } = useWidget();
  const { booking, token, said, change, look, leave, ask, changed, cancelled } = props;
  const status = guestStatusOf(booking);
  const actions = actionsOf(booking);
  return (
    <Stage title={t('yourBooking')} level={1}>
      <p>
        <span class={`badge ${booking.state}`}>{t(states[booking.state])}</span>
      </p>
      {said && <Said>{t(said)}</Said>}
      {status === 'offer' && <Offer booking={booking} token={token} changed={changed} ended={look} />}
      {status === 'waiting' && <Waiting ask={ask} />}
      <Closing booking={booking} status={status} said={said} />
      <div class="manage">
        <div class="manage-main">
          <BookingFacts booking={booking} />
          {actions.calendar && <CalendarLinks booking={booking} token={token} />}
        </div>
        <div class="manage-side">
          <Money booking={booking} token={token} payable={actions.pay} leave={leave} look={look} />
          <Plans booking={booking} token={token} change={change} look={look} cancelled={cancelled} />
        </div>
        <Fine booking={booking} />
      </div>
    </Stage>
  );
}

function Waiting({ ask }: { ask: () => void }) {
  const { t } = useWidget();
  return (
    <div class="panel">
      <p>{t('waitingText')}</p>
      <button type="button" class="button" onClick={ask}>
        {t('checkAgain')}
      </button>
    </div>
  );
}

/** How the booking ended, and a link to book again. */
function Closing({
  booking,
  status,
  said,
}: {
  booking: BookingView;
  status: GuestStatus;
  said: MessageKey | null;
}) {
  const { t, format } = useWidget();
  const { venue, options } = booking;
  const words = closingWords(status);
  if (!words) return null;
  const over = status !== 'checked_in';
  return (
    <div class="closing">
      {words !== said && <p>{t(words)}</p>}
      {status === 'cancelled' && options.refunded > 0 && options.refunds.length === 0 && (
        <p>
          <strong>{t('refundOnWay', { amount: format.money(options.refunded) })}</strong> {t('refundWay')}
        </p>
      )}
      {over && (
        <a class="button" href={routeUrl(guestPaths.venuePage, { slug: venue.slug })}>
          {t('bookAgain')}
        </a>
      )}
    </div>
  );
}

/** The venue's policy, and how to reach the venue. */
function Fine({ booking: { cancellation, cancellationPolicy, venue } }: { booking: BookingView }) {
  const { t } = useWidget();
  const rule = usePolicyText(cancellation);
  return (
    <div class="manage-main">
      <h2>{t('cancellationPolicy')}</h2>
      <p class="prose">{rule}</p>
      {cancellationPolicy && <p class="prose">{cancellationPolicy}</p>}
      <h2>{t('contact')}</h2>
      <p>
        <a href={`mailto:${venue.email}`}>{venue.email}</a>
        {venue.phone && (
          <>
            {' · '}
            <a href={`tel:${venue.phone.replace(/[^+\d]/g, '')}`}>{venue.phone}</a>
          </>
        )}
      </p>
    </div>
  );
}
