import { type EventOf, type Step, stay } from '../flow/events.ts';
import type { Flow, Hold } from '../flow/flow.ts';
import { ask, toExpired, toReturned } from '../flow/stages.ts';
import { checkCodes, isWaiting, normalizeCodes } from './check-codes.ts';
import type { FieldErrors } from './details.ts';

const hasAny = (errors: FieldErrors) => Object.keys(errors).length > 0;

/** The hold that something can be asked about; null while an answer is awaited, or while it is being released. */
function freeHold({ hold, request, stage, releasing }: Flow): Hold | null {
  return hold && stage === 'details' && !request && !releasing.includes(hold.token) ? hold : null;
}

/** The guest wants to know what the codes do to the price. */
export function requestCodes(flow: Flow): Step {
  const hold = freeHold(flow);
  if (!hold) return stay(flow);
  const errors = checkCodes(flow.codes.typed);
  return hasAny(errors) ? stay({ ...flow, errors }) : requestQuote(flow, hold, 'codes');
}

function requestQuote(flow: Flow, { token }: Hold, kind: 'codes' | 'price'): Step {
  return ask({ ...flow, errors: {} }, kind, (id) => ({
    type: 'quote',
    id,
    token,
    codes: normalizeCodes(flow.codes.typed),
  }));
}

/** Codes that were not applied are priced first, and the guest sees a price that changes before paying it. */
export function requestPayment(flow: Flow, found: FieldErrors): Step {
  const hold = freeHold(flow);
  if (!hold) return stay(flow);
  const errors = { ...checkCodes(flow.codes.typed), ...found };
  if (hasAny(errors)) return stay({ ...flow, errors });
  return isWaiting(flow.codes) ? requestQuote(flow, hold, 'price') : requestCheckout(flow, hold);
}

function requestCheckout(flow: Flow, { token, quote }: Hold): Step {
  const { details, codes } = flow;
  const { total } = quote;
  return ask({ ...flow, errors: {} }, 'pay', (id) => ({
    type: 'checkout',
    id,
    token,
    total,
    details,
    codes: codes.applied,
  }));
}

export function applyNewQuote(flow: Flow, { id, quote, applied }: EventOf<'quoted'>): Step {
  const { hold, request } = flow;
  if (!hold || request?.id !== id) return stay(flow);
  const now = { ...hold, quote };
  const priced = { ...flow, hold: now, codes: { ...flow.codes, applied }, request: null };
  if (request.kind !== 'price') return stay(priced);
  const same = quote.total === hold.quote.total && quote.dueNow === hold.quote.dueNow;
  if (same && !isWaiting(priced.codes)) return requestCheckout(priced, now);
  return stay({ ...priced, notice: 'codesChanged' });
}

export function checkedOut(flow: Flow, { id, answer }: EventOf<'checkout'>): Step {
  const { hold, request } = flow;
  if (!hold || request?.id !== id) return stay(flow);
  if (answer.next === 'confirmed') return stay(toReturned(flow, hold.token));
  const { url } = answer;
  const leaving = { ...flow, stage: 'leaving', payUrl: url, request: null, errors: {} } as const;
  return stay(leaving, { type: 'leave', url });
}

/** What the guest asked about the hold is refused, or was not answered. */
export function showRefusal(flow: Flow, { id, code, errors, quote }: EventOf<'refused'>): Step {
  const { hold, request } = flow;
  if (!hold || request?.id !== id) return stay(flow);
  const free = { ...flow, request: null };
  if (hasAny(errors)) return stay({ ...free, errors });
  if (quote) return stay({ ...free, hold: { ...hold, quote }, notice: 'priceChanged' });
  if (code === 'hold-expired' || code === 'invalid-link') return stay(toExpired(free));
  if (request.kind === 'extend')
    return stay({
      ...free,
      problem: code,
      hold: { ...hold, mayExtend: hold.mayExtend && code !== 'wrong-state' },
    });
  if (code === 'wrong-state') return stay(toReturned(free, hold.token));
  // The request may have been done although its answer was lost.
  return stay({ ...free, problem: code }, { type: 'look', token: hold.token });
}
