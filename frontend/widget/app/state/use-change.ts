import type { ActivityView, BookingView, RescheduleQuote } from '../../../../core/contract/views.ts';
import { call } from '../api.ts';
import { changeOf, placesShort, type Wanted } from '../logic/manage/change.ts';
import { returnPage } from './browser/return-page.ts';
import { useWidget } from './context.ts';
import { useAnswer } from './use-answer.ts';
import { useRun } from './use-run.ts';

/** The booking as it is after a change, and the page to pay the difference on, where there is one to pay now. */
export type Changed = (booking: BookingView, payUrl: string | null) => void;

interface Change {
  readonly booking: BookingView;
  readonly token: string;
  readonly activity: ActivityView;
  readonly wanted: Wanted;
  changed: Changed;
}

/** What a change would cost or give back, and making it. */
export function useChange({ booking, token, activity, wanted, changed }: Change) {
  const { host } = useWidget();
  const { busy, problem, run } = useRun();
  const change = changeOf(booking, wanted);
  const short = placesShort(wanted);
  const price = useAnswer(short === null ? change : null, (body, signal) =>
    call('quoteReschedule', { params: { token }, body, signal }),
  );
  const { answer, pending } = price;
  const ready = change !== null && short === null && answer !== null && !pending && !price.problem;
  const toPayNow =
    answer && answer.difference > 0 && activity.paymentTerms.kind === 'full' ? answer.balance : 0;

  /** The change is made even if no payment page opens: the balance can be paid from the booking. */
  const paymentPage = async (after: BookingView) => {
    if (toPayNow === 0 || after.options.balance === 0) return null;
    const body = { returnUrl: await returnPage(host), expectedAmount: toPayNow };
    const payment = await call('payBalance', { params: { token }, body }).catch(() => null);
    return payment?.next === 'payment' ? payment.url : null;
  };
  const make = async (wanted: NonNullable<typeof change>, { quote, refund }: RescheduleQuote) => {
    const body = { ...wanted, expectedTotal: quote.total, expectedRefund: refund };
    const after = await call('rescheduleBooking', { params: { token }, body });
    changed(after, await paymentPage(after));
  };
  const confirm = () => {
    if (ready)
      run(
        () => make(change, answer),
        ({ code }) => {
          if (code === 'price-changed') price.retry();
          return false;
        },
      );
  };
  return { price, short, ready, toPayNow, nothing: change === null, busy, problem, confirm };
}

export type ChangeModel = ReturnType<typeof useChange>;
