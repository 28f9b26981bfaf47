import type { Activity } from '../../../../core/contract/model/catalogue/activity.ts';
import type { SalesSettings } from '../../../../core/contract/schemas/catalogue/sales.ts';
import { salesProblems } from '../../../../core/domain/catalogue/sales-problems.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import type { ActivityAtVenue } from './deps.ts';

/**
 * The activity with other sales settings, in its next version.
 * @throws Problem('invalid-input') with every field that is wrong
 */
export function applySalesSettings(atVenue: ActivityAtVenue, salesSettings: SalesSettings): Activity {
  // A booking window that the sales settings leave out is removed: the organization's counts then.
  const { bookingWindow: _own, ...rest } = atVenue.activity;
  return checkSellable(atVenue, { ...rest, ...salesSettings, version: atVenue.activity.version + 1 });
}

/** The activity, when what it says can be sold. @throws Problem('invalid-input') with every field that is wrong */
export function checkSellable({ venue, organization }: ActivityAtVenue, activity: Activity): Activity {
  const errors = salesProblems(activity, venue, organization);
  const [first] = errors;
  if (first) throw new Problem('invalid-input', first.detail, errors);
  return activity;
}
