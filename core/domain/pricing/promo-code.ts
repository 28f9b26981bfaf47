import type { ActivityId } from '../../contract/model/ids.ts';
import type { MinorUnits } from '../../contract/model/money.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { PromoCode } from '../../contract/model/venue/promo-code.ts';
import { fieldProblem, Problem, type ProblemDetail } from '../problem.ts';

export interface PromoUse {
  readonly now: Instant;
  /** Total of places and add-ons, in minor units. */
  readonly subtotal: MinorUnits;
  readonly activityId: ActivityId;
}

/**
 * The code, if it can be used for this now. Its number of uses is checked again in the transaction that takes
 * one; this check answers the guest earlier.
 * @throws Problem('promo-code')
 */
export function checkPromoCode(code: PromoCode | null, use: PromoUse): PromoCode {
  // The answer does not reveal whether a code is paused or never existed.
  if (code?.status !== 'active') throw refusal('no-promo-code');
  const reason = whyNot(code, use);
  if (reason) throw refusal(reason);
  return code;
}

/** Whether a code's conditions still hold for a booking that has already used it. */
export function holdsFor(code: PromoCode, use: PromoUse): boolean {
  const { maxUses: _taken, ...conditions } = code;
  return whyNot(conditions, use) === null;
}

/** The problem for a code without uses left. */
export function promoCodeUsedUp(): Problem {
  return refusal(usedUp);
}

const usedUp = 'promo-code-used-up';

function whyNot(code: PromoCode, { now, subtotal, activityId }: PromoUse): ProblemDetail | null {
  if (code.startsAt !== undefined && now < code.startsAt) return 'promo-code-not-started';
  if (code.endsAt !== undefined && now >= code.endsAt) return 'promo-code-ended';
  if (code.activityIds && !code.activityIds.includes(activityId)) return 'promo-code-other-activity';
  if (subtotal < (code.minSubtotal ?? 0)) return 'promo-code-larger-booking';
  return code.maxUses !== undefined && code.uses >= code.maxUses ? usedUp : null;
}

function refusal(detail: ProblemDetail): Problem {
  return new Problem('promo-code', detail, [fieldProblem('promoCode', detail)]);
}
