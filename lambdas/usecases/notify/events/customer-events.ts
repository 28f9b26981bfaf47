import type { Customer } from '../../../../core/contract/model/people/customer.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/** What staff decided of a customer, once: it says which one, and nothing of them. What bookings change is not told. */
export function customerEvents(before: Customer | null, after: Customer, occurredAt: Instant): BusEvent[] {
  const { organizationId, id: customerId, version, status } = after;
  if (!before || before.version === version || status === 'merged' || status === 'erased') return [];
  // From the change itself: told again, it is the same event.
  const eventId = `${customerId}:${version}:changed`;
  return [{ type: 'customer.changed', detail: { eventId, organizationId, customerId, version, occurredAt } }];
}
