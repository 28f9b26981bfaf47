import type { CallProblem } from '../../../api/problem.ts';
import { call } from '../api.ts';
import { checkCodes, codeErrors, spelled } from '../logic/check-codes.ts';
import { answersOf, checkDetails, serverErrors } from '../logic/check-details.ts';
import type { Details } from '../logic/details.ts';
import type { Flow, FlowAction, Hold } from '../logic/flow.ts';
import { useWidget } from './context.ts';
import type { BookingModel } from './use-booking.ts';
import { useCodes } from './use-codes.ts';

/**
 * The last step. `pay` checks the details, hands them in, and goes to the payment page; `applyCodes` asks what
 * the codes do to the price.
 */
export function usePay({ flow, activity, dispatch, run }: BookingModel) {
  const { data, host } = useWidget();
  const { language } = data;
  const { apply, settled } = useCodes(flow, dispatch, run);
  const { details, codes, hold } = flow;

  const checkout = async ({ token, quote }: Hold) => {
    const known = { ...checkoutOf(details), ...spelled(codes.typed), expectedTotal: quote.total };
    const body = { ...known, language, returnUrl: host.returnPage() };
    const answer = await call('startCheckout', { params: { token }, body });
    if (answer.next === 'confirmed') return dispatch({ type: 'returned', token });
    dispatch({ type: 'leaving', url: answer.url });
    host.leave(answer.url);
  };

  const pay = () => {
    if (!hold || !activity) return;
    const errors = { ...checkCodes(codes.typed), ...checkDetails(details, activity.questions) };
    dispatch({ type: 'errors', errors });
    if (Object.keys(errors).length > 0) return;
    run(
      async () => {
        if (await settled(hold)) await checkout(hold);
      },
      (failure) => {
        const next = afterRefusal(failure, flow, hold.token, language);
        if (next) dispatch(next);
        return next !== null;
      },
    );
  };
  return { pay, applyCodes: apply };
}

function checkoutOf(details: Details) {
  const { name, email, phone } = details;
  return {
    guest: { name: name.trim(), email: email.trim(), phone: phone.trim() },
    answers: answersOf(details),
    acceptedTerms: true as const,
  };
}

/** Where a refusal leads; null where there is nothing to do but to try again. */
function afterRefusal(
  failure: CallProblem,
  { details, codes }: Flow,
  token: string,
  language: string,
): FlowAction | null {
  const errors = { ...codeErrors(failure, language), ...serverErrors(failure.errors, details) };
  if (Object.keys(errors).length > 0) return { type: 'errors', errors };
  const quote = failure.code === 'price-changed' && failure.current?.quote;
  if (quote) return { type: 'quoted', quote, applied: spelled(codes.typed), notice: 'priceChanged' };
  if (failure.code === 'hold-expired' || failure.code === 'invalid-link') return { type: 'expired' };
  return failure.code === 'wrong-state' ? { type: 'returned', token } : null;
}
