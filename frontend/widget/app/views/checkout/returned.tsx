import { useEffect } from 'preact/hooks';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { type Outcome, outcomeOf } from '../../logic/checkout/outcome.ts';
import { useWidget } from '../../state/context.ts';
import type { BookingModel } from '../../state/use-booking.ts';
import type { Changed } from '../../state/use-change.ts';
import { useVerification } from '../../state/use-verification.ts';
import { PrimaryButton } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Offer } from '../manage/offer.tsx';
import { Checking, Waiting } from './checking.tsx';
import { Confirmation } from './confirmation.tsx';

/** Back from payment: the booking's present state. */
export function Returned({ model, token }: { model: BookingModel; token: string }) {
  const { t, host } = useWidget();
  const { booking, asking, problem, ask, set } = useVerification(token, true);
  const outcome = booking && outcomeOf(booking);
  const changed: Changed = (after, payUrl) => {
    set(after);
    if (payUrl) host.leave(payUrl);
  };
  const stale = problem?.code === 'invalid-link';
  useEffect(() => {
    if (booking && outcome === 'gone') model.dispatch({ type: 'gone', token, booking });
    if (stale || isFinal(outcome)) model.dispatch({ type: 'concluded', token });
    // Cancelled since: this tab has nothing left to show of it.
    if (outcome === 'cancelled') model.again();
  }, [outcome, stale]);
  if (stale) return <Stale again={model.again} />;
  if (problem) {
    return (
      <Stage title={t('problemTitle')}>
        <ProblemNotice problem={problem} retry={ask} />
      </Stage>
    );
  }
  if (booking && outcome === 'confirmed')
    return <Confirmation booking={booking} token={token} again={model.again} />;
  if (!booking || asking || outcome === 'gone' || outcome === 'cancelled') return <Checking />;
  if (outcome === 'offered') return <Offer booking={booking} token={token} changed={changed} ended={ask} />;
  if (outcome === 'refunded') return <Refunded again={model.again} />;
  return outcome === 'waiting' ? (
    <Waiting ask={ask} />
  ) : (
    <Unpaid model={model} booking={booking} token={token} />
  );
}

const isFinal = (outcome: Outcome | null) =>
  outcome === 'confirmed' || outcome === 'refunded' || outcome === 'cancelled';

function Unpaid({ model, booking, token }: { model: BookingModel; booking: BookingView; token: string }) {
  const { t, format } = useWidget();
  const { activity, startsAt, local } = booking;
  return (
    <Stage title={t('unpaidTitle')}>
      <p>
        <strong>{activity.name}</strong>
        <br />
        <time dateTime={startsAt}>{format.start(local)}</time> – {format.endTime(local)}
      </p>
      <p>{t('unpaidText')}</p>
      {model.problem && <ProblemNotice problem={model.problem} />}
      <div class="actions">
        <PrimaryButton busy={false} busyText="" onClick={() => model.resume(booking, token)}>
          {t('continuePayment')}
        </PrimaryButton>
        <button type="button" class="button" aria-disabled={model.busy} onClick={() => model.release(token)}>
          {t('giveBack')}
        </button>
      </div>
    </Stage>
  );
}

function Refunded({ again }: { again: () => void }) {
  const { t } = useWidget();
  return (
    <Stage title={t('refundedTitle')}>
      <p>{t('refundedText')}</p>
      <button type="button" class="button" onClick={again}>
        {t('chooseAgain')}
      </button>
    </Stage>
  );
}

function Stale({ again }: { again: () => void }) {
  const { t } = useWidget();
  return (
    <Stage title={t('problemTitle')}>
      <p>{t('problemLink')}</p>
      <button type="button" class="button" onClick={again}>
        {t('chooseAgain')}
      </button>
    </Stage>
  );
}
