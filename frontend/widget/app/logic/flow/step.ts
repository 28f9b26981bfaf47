import type { FieldErrors } from '../checkout/details.ts';
import {
  continueWith,
  held,
  holdRefused,
  markReleased,
  releaseFailed,
  releaseShown,
} from '../checkout/holding.ts';
import { applyExtension, applyLook, lookFailed, requestExtension, timeUp } from '../checkout/keeping.ts';
import { applyNewQuote, checkedOut, requestCodes, requestPayment, showRefusal } from '../checkout/paying.ts';
import { again, back, choose, chooseTime } from '../manage/moving.ts';
import { type FlowEvent, type Step, stay } from './events.ts';
import type { Flow } from './flow.ts';
import { cameBack, conclude, gone, resume } from './returning.ts';

/**
 * The guest's way through a booking: the flow after an event, and what the widget does because of it. Pure. An event
 * that does not belong to the present stage, attempt, request or hold changes nothing, so late and repeated answers
 * are harmless. Every hold is shown, being released, or paid.
 */
export function stepFlow(flow: Flow, event: FlowEvent): Step {
  switch (event.type) {
    case 'details':
      return stay({ ...flow, details: event.details, errors: without(flow.errors, event.clears) });
    case 'codes': {
      const codes = { ...flow.codes, typed: event.typed };
      return stay({ ...flow, codes, notice: null, errors: without(flow.errors, event.clears) });
    }
    case 'errors':
      return stay({ ...flow, errors: event.errors });
    case 'continue':
      return continueWith(flow, event.key);
    case 'held':
      return held(flow, event);
    case 'hold-refused':
      return holdRefused(flow, event);
    case 'release':
      return releaseShown(flow, event.token);
    case 'released':
      return markReleased(flow, event.token);
    case 'release-failed':
      return releaseFailed(flow, event);
    case 'time-up':
      return timeUp(flow, event.token);
    case 'looked':
      return applyLook(flow, event);
    case 'look-failed':
      return lookFailed(flow, event);
    case 'extend':
      return requestExtension(flow);
    case 'extended':
      return applyExtension(flow, event);
    case 'apply-codes':
      return requestCodes(flow);
    case 'quoted':
      return applyNewQuote(flow, event);
    case 'pay':
      return requestPayment(flow, event.errors);
    case 'checkout':
      return checkedOut(flow, event);
    case 'refused':
      return showRefusal(flow, event);
    case 'came-back':
      return cameBack(flow);
    case 'resume':
      return resume(flow, event);
    case 'concluded':
      return conclude(flow, event.token);
    case 'gone':
      return gone(flow, event);
    case 'back':
      return back(flow);
    case 'choose-time':
      return chooseTime(flow);
    case 'again':
      return again(flow, event.only);
    default:
      return choose(flow, event);
  }
}

function without(errors: FieldErrors, name: string): FieldErrors {
  const { [name]: _, ...rest } = errors;
  return rest;
}
