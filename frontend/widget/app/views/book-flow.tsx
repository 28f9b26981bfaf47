import { useStepsHistory } from '../state/browser/use-steps-history.ts';
import { useWidget } from '../state/context.ts';
import { type BookingModel, useBooking } from '../state/use-booking.ts';
import type { Later } from '../state/use-later.ts';
import { Icon } from '../ui/icons.tsx';
import { ActivityFacts, ActivityPicker } from './choose/activity-picker.tsx';
import { TimeStep } from './choose/time-step.tsx';
import { LaterSteps } from './later-steps.tsx';
import { Steps } from './steps.tsx';

/** From nothing to a confirmed booking. */
export function BookFlow() {
  const { framed } = useWidget().host;
  const booking = useBooking();
  const { flow, activity, onlyOne } = booking;
  useStepsHistory(booking, onlyOne, framed);
  const { stage } = flow;
  return (
    <>
      <Head booking={booking} />
      <Steps stage={stage} />
      {stage === 'activity' && <ActivityPicker choose={booking.chooseActivity} />}
      {stage === 'time' && activity && <TimeStep key={activity.id} booking={booking} activity={activity} />}
      {stage === 'activity' || stage === 'time' ? (
        <GiftCardEntry open={booking.giveGiftCard} />
      ) : (
        <LaterSteps>{(steps) => <LaterStage booking={booking} steps={steps} />}</LaterSteps>
      )}
    </>
  );
}

/** A way to the venue's gift cards, for guests who look at the venue and not at one activity. */
function GiftCardEntry({ open }: { open: () => void }) {
  const { t, data } = useWidget();
  if (data.venue.giftCardAmounts.length === 0 || data.activityId) return null;
  return (
    <button type="button" class="button quiet gift-entry" onClick={open}>
      <Icon name="gift" />
      {t('giftCards')}
    </button>
  );
}

function LaterStage({ booking, steps }: { booking: BookingModel; steps: Later }) {
  const { flow, activity } = booking;
  const { stage, slot, chosen, hold, token, payUrl } = flow;
  if (stage === 'gift-card') return <steps.GiftCards booking={booking} />;
  if (stage === 'returned' && token)
    return <steps.Returned key={`${token} ${flow.checks}`} model={booking} token={token} />;
  if (stage === 'leaving' && payUrl) return <steps.PaymentLink url={payUrl} back={booking.back} />;
  if (stage === 'expired') return <steps.Expired booking={booking} />;
  if (!activity || !chosen) return null;
  if (stage === 'waitlist' && slot) {
    return <steps.Waitlist booking={booking} activity={activity} slot={slot} />;
  }
  return (
    <div class="with-summary">
      <steps.Summary booking={booking} activity={activity} />
      {stage === 'party' && slot && <steps.PartyStep booking={booking} activity={activity} slot={slot} />}
      {stage === 'details' && hold && (
        <steps.DetailsStep booking={booking} activity={activity} hold={hold} back={booking.back} />
      )}
    </div>
  );
}

/** The venue, or the activity once there is one. */
function Head({ booking }: { booking: BookingModel }) {
  const { data } = useWidget();
  const { activity, flow } = booking;
  const { venue, place } = data;
  const shown = flow.stage === 'activity' || flow.stage === 'gift-card' ? null : activity;
  if (place === 'page' && !shown) return null;
  const Heading = place === 'page' ? 'h2' : 'h1';
  return (
    <header class="head">
      {shown && <p class="eyebrow">{venue.name}</p>}
      <Heading class="title">{shown?.name ?? venue.name}</Heading>
      {shown && flow.stage === 'time' && (
        <>
          <p>{shown.tagline}</p>
          <ActivityFacts activity={shown} />
        </>
      )}
    </header>
  );
}
