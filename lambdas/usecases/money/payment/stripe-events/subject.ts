import * as z from 'zod';
import type { EventDetail } from '../../../../../core/contract/events.ts';
import {
  type BookingId,
  bookingId,
  type GiftCardId,
  type GroupId,
  giftCardId,
  groupId,
  type OrganizationId,
  organizationId,
} from '../../../../../core/contract/model/ids.ts';
import type { Organization } from '../../../../../core/contract/model/platform/organization.ts';
import type { Clock } from '../../../../../core/domain/clock.ts';
import { organizations } from '../../../../data/platform/organizations.ts';
import { directory } from '../../../../data/scope/directory.ts';
import type { Table } from '../../../../data/table.ts';
import type { Payments } from '../../../../gateways/payments.ts';

export interface StripeEventDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly payments: Payments;
}

/** What happened to which object, on which account: a hint to look there. */
export type StripeHint = Pick<EventDetail<'stripe.event-received'>, 'objectId' | 'account'>;

const named = z.object({
  organizationId: organizationId.optional().catch(undefined),
  bookingId: bookingId.optional().catch(undefined),
  groupId: groupId.optional().catch(undefined),
  giftCardId: giftCardId.optional().catch(undefined),
});

/** Whose money it is; without a booking, a group or a card when it was not taken for one. */
export interface Subject {
  readonly organizationId: OrganizationId;
  readonly bookingId?: BookingId | undefined;
  readonly groupId?: GroupId | undefined;
  readonly giftCardId?: GiftCardId | undefined;
}

/**
 * Whom something on a Stripe account concerns, by its metadata. The owner of an account can write any metadata
 * there, so it is the account that says whose it is: null when what is named is another's.
 */
export async function subjectOf(
  { table }: Pick<StripeEventDeps, 'table'>,
  account: string | undefined,
  metadata: Readonly<Record<string, string>>,
): Promise<Subject | null> {
  const { organizationId: id, ...what } = named.parse(metadata);
  const organization = await organizationOfAccount({ table }, account, id);
  if (!organization || (id !== undefined && id !== organization.id)) return null;
  return { organizationId: organization.id, ...what };
}

/** The organization of a connected account; on the platform's own account, the one that is named. */
export async function organizationOfAccount(
  { table }: Pick<StripeEventDeps, 'table'>,
  account: string | undefined,
  named: OrganizationId | undefined,
): Promise<Organization | null> {
  if (account === undefined) return named ? organizations(table).get(named) : null;
  const owner = await directory(table).byStripeAccount(account);
  return owner && organizations(table).getLatest(owner.organizationId);
}
