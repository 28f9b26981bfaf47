import type { ActivityView } from '../../../../core/contract/views.ts';
import { call } from '../../../api/client.ts';
import type { CallProblem } from '../../../api/problem.ts';
import { answersOf, checkDetails, type Details, serverErrors } from '../logic/details.ts';
import type { Flow, FlowAction } from '../logic/flow.ts';
import { useWidget } from './context.ts';
import type { Run } from './use-run.ts';

/** Checks the details, hands them in, and goes to the payment page. */
export function usePay(
  flow: Flow,
  activity: ActivityView | null,
  dispatch: (action: FlowAction) => void,
  run: Run,
) {
  const { data, host } = useWidget();
  const checkout = async (token: string) => {
    const { language } = data;
    const body = { ...checkoutOf(flow.details), language, returnUrl: host.returnPage() };
    const answer = await call('startCheckout', { params: { token }, body });
    if (answer.next === 'confirmed') return dispatch({ type: 'returned', token });
    dispatch({ type: 'leaving', url: answer.url });
    host.leave(answer.url);
  };
  return () => {
    const token = flow.hold?.token;
    if (!token || !activity) return;
    const errors = checkDetails(flow.details, activity.questions);
    dispatch({ type: 'errors', errors });
    if (Object.keys(errors).length > 0) return;
    run(
      () => checkout(token),
      (failure) => {
        const next = afterRefusal(failure, flow.details, token);
        if (next) dispatch(next);
        return next !== null;
      },
    );
  };
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
function afterRefusal(failure: CallProblem, details: Details, token: string): FlowAction | null {
  const errors = serverErrors(failure.errors, details);
  if (Object.keys(errors).length > 0) return { type: 'errors', errors };
  if (failure.code === 'hold-expired' || failure.code === 'invalid-link') return { type: 'expired' };
  return failure.code === 'wrong-state' ? { type: 'returned', token } : null;
}
