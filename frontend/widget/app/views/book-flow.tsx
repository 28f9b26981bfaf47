import { useWidget } from '../state/context.ts';
import { type BookingModel, useBooking } from '../state/use-booking.ts';
import type { Later } from '../state/use-later.ts';
import { ActivityFacts, ActivityPicker } from './activity-picker.tsx';
import { LaterSteps } from './later-steps.tsx';
import { Steps } from './steps.tsx';
import { TimeStep } from './time-step.tsx';

/** From nothing to a confirmed booking. */
export function BookFlow() {
  const booking = useBooking();
  const { flow, activity } = booking;
  const { stage } = flow;
  return (
    <>
      <Head booking={booking} />
      <Steps stage={stage} />
      {stage === 'activity' && <ActivityPicker choose={booking.chooseActivity} />}
      {stage === 'time' && activity && <TimeStep key={activity.id} booking={booking} activity={activity} />}
      {stage !== 'activity' && stage !== 'time' && (
        <LaterSteps>{(steps) => <LaterStage booking={booking} steps={steps} />}</LaterSteps>
      )}
    </>
  );
}

function LaterStage({ booking, steps }: { booking: BookingModel; steps: Later }) {
  const { flow, activity } = booking;
  const { stage, slot, chosen, hold, token, payUrl } = flow;
  if (stage === 'returned' && token) return <steps.Returned model={booking} token={token} />;
  if (stage === 'leaving' && payUrl) return <steps.Leaving booking={booking} url={payUrl} />;
  if (stage === 'expired') return <steps.Expired booking={booking} />;
  if (!activity || !chosen) return null;
  return (
    <div class="with-summary">
      <steps.Summary
        activity={activity}
        chosen={chosen}
        hold={stage === 'details' ? hold : null}
        expired={booking.expired}
      />
      {stage === 'party' && slot && <steps.PartyStep booking={booking} activity={activity} slot={slot} />}
      {stage === 'details' && hold && <steps.DetailsStep booking={booking} activity={activity} hold={hold} />}
    </div>
  );
}

/** The venue, or the activity once there is one. */
function Head({ booking }: { booking: BookingModel }) {
  const { data } = useWidget();
  const { activity, flow } = booking;
  const { venue, place } = data;
  const shown = flow.stage === 'activity' ? null : activity;
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
