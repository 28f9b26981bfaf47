import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { Offer } from '../../../../core/contract/schemas/catalogue/sales.ts';
import { offerProblems } from '../../../../core/domain/catalogue/offer-problems.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { Offered } from './deps.ts';

/**
 * The activity with another offer, in its next version.
 * @throws Problem('invalid-input') with every field that is wrong
 */
export function applyOffer(offered: Offered, offer: Offer): Activity {
  // What the offer leaves out is no longer said by the activity: the organization's booking window counts then.
  const { bookingWindow: _own, ...rest } = offered.activity;
  return checkSellable(offered, { ...rest, ...offer, version: offered.activity.version + 1 });
}

/** The activity, when what it says can be sold. @throws Problem('invalid-input') with every field that is wrong */
export function checkSellable({ venue, organization }: Offered, activity: Activity): Activity {
  const errors = offerProblems(activity, venue, organization);
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
  return activity;
}
