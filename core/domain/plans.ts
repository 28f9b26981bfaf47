import type { Organization } from '../contract/model/platform/organization.ts';
import type { Flag, LimitedKind, Plan } from '../contract/model/platform/plan.ts';
import { Problem, type ProblemDetail } from './problem.ts';

/** How many of each kind an organization may have. */
export type PlanLimits = Readonly<Record<LimitedKind, number>>;

export const plans: Readonly<Record<Plan, PlanLimits>> = {
  starter: { venues: 1, activities: 5, members: 5, apiKeys: 0, webhooks: 0 },
  growth: { venues: 5, activities: 50, members: 25, apiKeys: 5, webhooks: 5 },
  scale: { venues: 25, activities: 250, members: 150, apiKeys: 20, webhooks: 20 },
  enterprise: { venues: 250, activities: 2500, members: 1500, apiKeys: 100, webhooks: 100 },
};

/** The plan's limits, with what was agreed with this organization in their place. */
export function limitsOf({ plan, limits }: Pick<Organization, 'plan' | 'limits'>): PlanLimits {
  const agreed = plans[plan];
  return {
    venues: limits?.venues ?? agreed.venues,
    activities: limits?.activities ?? agreed.activities,
    members: limits?.members ?? agreed.members,
    apiKeys: limits?.apiKeys ?? agreed.apiKeys,
    webhooks: limits?.webhooks ?? agreed.webhooks,
  };
}

const noRoom: Readonly<Record<LimitedKind, ProblemDetail>> = {
  venues: 'no-room-for-venues',
  activities: 'no-room-for-activities',
  members: 'no-room-for-members',
  apiKeys: 'no-room-for-api-keys',
  webhooks: 'no-room-for-webhooks',
};

/** Refuses one more when the plan's limit is reached. */
export function planLimit(kind: LimitedKind): Problem {
  return new Problem('plan-limit', noRoom[kind]);
}

type Sold = Exclude<Flag, 'integrations'>;

const switchedOff: Readonly<Record<Sold, ProblemDetail>> = {
  waitlist: 'waitlist-off',
  giftCards: 'gift-cards-off',
  promoCodes: 'promo-codes-off',
};

/**
 * Nothing new of a part that is switched off; what there is of it already (a gift card that was sold, a place on
 * a waitlist) can still be seen and is honoured.
 * @throws Problem('switched-off')
 */
export function requireFeature(organization: Pick<Organization, 'flags'>, flag: Sold): void {
  if (!isOn(organization, flag)) throw new Problem('switched-off', switchedOff[flag]);
}

/** Whether a part of the product is switched on for this organization. */
export function isOn({ flags }: Pick<Organization, 'flags'>, flag: Flag): boolean {
  return flags[flag];
}
