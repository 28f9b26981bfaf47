import { useState } from 'preact/hooks';
import type { BookingView } from '../../../../../core/contract/views.ts';
import { outcomeOf } from '../../logic/checkout/outcome.ts';
import { guestStatusOf } from '../../logic/manage/manage.ts';
import type { MessageKey } from '../../logic/messages.ts';
import { useWidget } from '../../state/context.ts';
import type { Changed } from '../../state/use-change.ts';
import { useVerification } from '../../state/use-verification.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stage } from '../../ui/stage.tsx';
import { Checking } from '../checkout/checking.tsx';
import { Finish } from '../checkout/finish.tsx';
import { PaymentLink } from '../checkout/leaving.tsx';
import { ChangeBooking } from './change-booking.tsx';
import { Manage } from './manage.tsx';

/** The page behind the link in an email: the booking, and what its guest can do about it. */
export function BookingPage({ token }: { token: string }) {
  const { t, data } = useWidget();
  const model = useVerification(token, data.returned);
  const { booking, asking, problem, look } = model;
  if (problem) {
    return (
      <Stage title={t('yourBooking')} level={1}>
        <ProblemNotice problem={problem} retry={look} />
      </Stage>
    );
  }
  if (!booking) return <Skeleton rows={5} />;
  const undecided = ['unpaid', 'waiting'].includes(outcomeOf(booking));
  if (asking && undecided && data.returned) return <Checking level={1} />;
  return <Known booking={booking} token={token} model={model} />;
}

interface Known {
  readonly booking: BookingView;
  readonly token: string;
  readonly model: ReturnType<typeof useVerification>;
}

function Known({ booking, token, model }: Known) {
  const { t, data, host } = useWidget();
  const [payUrl, setPayUrl] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState<MessageKey | null>(arrivedText(data, booking));
  const [ended, setEnded] = useState(false);
  const activity = data.venue.activities.find(({ id }) => id === booking.activity.id);
  const leave = (url: string) => {
    setPayUrl(url);
    host.leave(url);
  };
  const put = (text: MessageKey, after: BookingView) => {
    model.set(after);
    setSaid(text);
    setChanging(false);
  };
  const changed: Changed = (after, url) => {
    put('changedText', after);
    if (url) leave(url);
  };
  if (payUrl) return <PaymentLink url={payUrl} back={() => setPayUrl(null)} level={1} />;
  if (changing && activity) {
    return (
      <ChangeBooking
        booking={booking}
        token={token}
        activity={activity}
        back={() => setChanging(false)}
        changed={changed}
      />
    );
  }
  if (guestStatusOf(booking) === 'finish' && activity && !ended) {
    return (
      <Stage title={t('finishTitle')} level={1}>
        <Finish
          booking={booking}
          token={token}
          activity={activity}
          concluded={model.ask}
          ended={() => setEnded(true)}
        />
      </Stage>
    );
  }
  return (
    <Manage
      booking={ended ? { ...booking, state: 'expired' } : booking}
      token={token}
      said={said}
      change={activity && (() => setChanging(true))}
      look={model.look}
      ask={model.ask}
      leave={leave}
      changed={changed}
      cancelled={(after) => put('cancelledText', after)}
    />
  );
}

/** Back from paying the balance: shown once, and only if it was paid. */
function arrivedText(
  { returned, abandoned }: { returned: boolean; abandoned: boolean },
  { options, state }: BookingView,
): MessageKey | null {
  const paid = returned && !abandoned && options.balance === 0 && state === 'confirmed';
  return paid ? 'paymentArrived' : null;
}
