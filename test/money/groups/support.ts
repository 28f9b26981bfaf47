import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { groupDue, sumOf } from '../../../core/domain/booking/payments/group-due.ts';
import { groups } from '../../../lambdas/data/guest/groups.ts';
import { createStaffGroup } from '../../../lambdas/usecases/desk/groups/create-staff-group.ts';
import { startGroupCheckout } from '../../../lambdas/usecases/money/groups/start-group-checkout.ts';
import type { Floor } from '../../model/support/floor.ts';

type Request = Parameters<typeof createStaffGroup>[1];

/** A group of three sessions at 25.00 a player, 50.00 + 75.00 + 25.00, that waits for its payment by one link. */
export async function openGroup(floor: Floor, changes: Partial<Request> = {}) {
  const venueId = floor.shop.venue.id;
  const session = (index: number, quantity: number): Request['sessions'][number] => ({
    sessionId: floor.session(index).id,
    party: [{ unitId: 'player', quantity }],
    answers: [],
  });
  const group = await createStaffGroup(floor.deps, {
    actor: floor.manager,
    venueId,
    name: 'Locksmiths Ltd',
    guest: { name: 'Olga Outing', email: 'olga@example.com', phone: '' },
    source: 'staff',
    payment: { method: 'link', hoursToPay: 3 },
    idempotencyKey: 'the-same-group-every-time',
    sessions: [session(0, 2), session(1, 3), session(2, 1)],
    ...changes,
  });
  return { ...groupOf(floor, group.id), view: group, token: tokenIn(group.payment.link) };
}

/** The token in the address that the guest gets. */
export function tokenIn(link: string | undefined): string {
  const token = link?.split('/').at(-1);
  if (!token) throw new Error('The group has no link.');
  return token;
}

export type OpenGroup = Awaited<ReturnType<typeof openGroup>>;

function groupOf(floor: Floor, groupId: OpenGroupId) {
  const organizationId = floor.shop.organization.id;
  const stored = async () => {
    const found = await groups(floor.table).get(organizationId, groupId);
    if (!found) throw new Error('The group is gone.');
    return found;
  };
  const members = async () => groups(floor.table).members(await stored());
  return {
    organizationId,
    groupId,
    stored,
    members,
    /** One of its bookings, by its place in the order. */
    async member(index: number): Promise<Booking> {
      const found = (await members())[index];
      if (!found) throw new Error('No such booking.');
      return found;
    },
    states: async () => (await members()).map(({ state, paymentState }) => `${state} ${paymentState}`),
    /** The guest opens the page, and sees what is due. */
    async pay(token: string): Promise<string> {
      await openPage(floor, token, await members());
      const page = (await stored()).pages.at(-1);
      if (!page) throw new Error('No page was opened.');
      floor.bank.pay(page.checkoutSessionId);
      return page.checkoutSessionId;
    },
    openPage: async (token: string) => openPage(floor, token, await members()),
  };
}

type OpenGroupId = Awaited<ReturnType<typeof createStaffGroup>>['id'];

function openPage(floor: Floor, token: string, members: readonly Booking[]) {
  const expectedAmount = sumOf(groupDue(members, floor.clock.at.toISOString()));
  return startGroupCheckout(floor.deps, token, { expectedAmount });
}

/** What each booking of the group has in payments and refunds, in minor units. */
export function moneyOf(members: readonly Booking[]) {
  return members.map(({ ledger }) =>
    ledger.flatMap((entry) =>
      entry.kind === 'payment' ? [entry.amount] : entry.kind === 'refund' ? [-entry.amount] : [],
    ),
  );
}
