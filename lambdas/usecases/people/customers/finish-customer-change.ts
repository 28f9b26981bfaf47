import type { EventDetail } from '../../../../core/contract/events.ts';
import { relist } from '../../../data/people/customer-lists.ts';
import { customers } from '../../../data/people/customers.ts';
import type { FollowDeps } from './deps.ts';
import { carryOutErasure } from './erasure/carry-out-erasure.ts';
import { markVisits } from './flags/mark-visits.ts';
import { carryOutMerge } from './merge/carry-out-merge.ts';

/**
 * Carries out what staff decided about a customer. Each step stands alone, so a retry finishes a run that
 * crashed half-way.
 */
export async function finishCustomerChange(
  deps: FollowDeps,
  { organizationId, customerId }: Pick<EventDetail<'customer.changed'>, 'organizationId' | 'customerId'>,
): Promise<void> {
  const customer = await customers(deps.table).get(organizationId, customerId);
  switch (customer?.status) {
    case 'active':
      await relist(deps.table, organizationId, customerId);
      return markVisits(deps, customer);
    case 'merging':
      return carryOutMerge(deps, customer);
    case 'erasing':
      return carryOutErasure(deps, customer);
  }
}
