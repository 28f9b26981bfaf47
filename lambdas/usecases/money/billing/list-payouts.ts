import type * as z from 'zod';
import { bookingId, giftCardId } from '../../../../core/contract/model/ids.ts';
import {
  type PayoutMovementView,
  type payoutSchemas,
  payoutView,
} from '../../../../core/contract/schemas/money/payouts.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import type { Paging } from '../../../data/table.ts';
import type { PayoutMovement } from '../../../gateways/payouts.ts';
import { activeOrganization } from '../../scope/venue-in-scope.ts';
import type { BillingDeps } from './deps.ts';

type Deps = Pick<BillingDeps, 'table' | 'payments'>;

/**
 * The payouts of Stripe to the bank of the organization, the newest first. Those of the platform's own account are no
 * organization's.
 * @throws Problem('suspended' | 'forbidden' | 'payment-unavailable' | 'payments-off'); Problem('not-found') for a cursor that Stripe does
 * not know
 */
export async function listPayouts(
  { table, payments }: Deps,
  actor: Actor,
  { limit, cursor }: Paging,
): Promise<z.output<typeof payoutSchemas.listPayouts.output>> {
  const { stripeAccountId } = await activeOrganization(organizations(table), actor);
  if (!stripeAccountId) return { connected: false, items: [], next: null };
  const stripe = await payments();
  const { items, hasMore } = await stripe.listPayouts({ stripeAccountId, limit, after: cursor });
  return {
    connected: true,
    items: items.map((each) => payoutView.parse(each)),
    next: hasMore ? (items.at(-1)?.payoutId ?? null) : null,
  };
}

/**
 * A payout with a page of what it is made of.
 * @throws Problem('not-found') also for one of another account, and as `listPayouts` does
 */
export async function getPayout(
  { table, payments }: Deps,
  actor: Actor,
  { payoutId, limit, cursor }: Paging & { readonly payoutId: string },
): Promise<z.output<typeof payoutSchemas.getPayout.output>> {
  const { stripeAccountId } = await activeOrganization(organizations(table), actor);
  if (!stripeAccountId) throw new Problem('not-found', 'payment-unknown');
  const stripe = await payments();
  const [payout, { items, hasMore }] = await Promise.all([
    stripe.readPayout(payoutId, stripeAccountId),
    stripe.listPayoutMovements({ payoutId, stripeAccountId, limit, after: cursor }),
  ]);
  const next = hasMore ? (items.at(-1)?.id ?? null) : null;
  return { payout: payoutView.parse(payout), items: items.map(viewMovement), next };
}

/** Whoever owns the account can write any metadata: what is no id of ours is left out. */
function viewMovement({ metadata, ...movement }: PayoutMovement): PayoutMovementView {
  const booking = bookingId.safeParse(metadata.bookingId).data;
  const card = giftCardId.safeParse(metadata.giftCardId).data;
  return { ...movement, ...(booking && { bookingId: booking }), ...(card && { giftCardId: card }) };
}
