import type { Member } from '../../../../core/contract/model/people/member.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import type { BusEvent } from '../../../gateways/bus.ts';

/** Any change of a member, so that the account can be updated. */
export function memberEvents(before: Member | null, after: Member | null, occurredAt: Instant): BusEvent[] {
  const member = after ?? before;
  if (!member) return [];
  const { organizationId, userId, createdAt, version } = member;
  const what = after ? version : 'removed';
  const eventId = `${organizationId}:${userId}:${createdAt}:${what}`;
  const joined = before === null;
  return [{ type: 'member.changed', detail: { eventId, organizationId, userId, joined, occurredAt } }];
}
