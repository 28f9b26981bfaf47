import { activity } from '../../../core/contract/model/catalogue/activity.ts';
import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import {
  type Booking,
  type BookingState,
  bookingAction,
  type Guest,
} from '../../../core/contract/model/guest/booking.ts';
import type { CustomerId, VenueId } from '../../../core/contract/model/ids.ts';
import { venue } from '../../../core/contract/model/venue/venue.ts';
import { mayHappen, transition } from '../../../core/domain/booking/states.ts';
import type { Actor } from '../../../core/domain/permissions/actor.ts';
import { bookings } from '../../../lambdas/data/guest/bookings.ts';
import { changeBooking, type Decision } from '../../../lambdas/data/guest/change-booking.ts';
import { customerVisits } from '../../../lambdas/data/people/customer-visits.ts';
import { organizations } from '../../../lambdas/data/platform/organizations.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { systemIds } from '../../../lambdas/runtime/ids.ts';
import { generateSessions } from '../../../lambdas/usecases/catalogue/sessions/generate-sessions.ts';
import { finishCustomerChange } from '../../../lambdas/usecases/people/customers/finish-customer-change.ts';
import { followBooking } from '../../../lambdas/usecases/people/customers/follow-booking.ts';
import { listCustomers } from '../../../lambdas/usecases/people/customers/list-customers.ts';
import { importActivity } from '../../../lambdas/usecases/platform/import/import-activity.ts';
import { importVenue } from '../../../lambdas/usecases/platform/import/import-venue.ts';
import { booked, openHourlyShop, sessionAt } from '../../desk/closures/support.ts';
import { adminOf } from '../../money/gift-cards/support.ts';
import type { Till } from '../../money/payment/support.ts';
import { type Shop, targetOf } from '../../support/shop.ts';

export const ana: Guest = { name: 'Ana Guest', email: 'ana@example.com', phone: '+44 20 7946 0123' };

type Plan = Parameters<typeof openHourlyShop>[1];

/** A shop and its customers. */
export async function openBooks(till: Till, plan: Plan = {}) {
  const shop = await openHourlyShop(till, plan);
  const org = shop.organization.id;
  const deps = { ...till.deps, organizations: organizations(till.table) };
  const admin = adminOf(shop);
  const told = ({ id }: Pick<Booking, 'id'>, table: Table = till.table) =>
    followBooking({ ...deps, table }, { organizationId: org, bookingId: id });
  const paid = async (guest: Partial<Guest> = {}, at: { hour?: number; in?: Shop } = {}) => {
    const where = at.in ?? shop;
    return booked(till, where, await sessionIn(till, where, at.hour ?? 12), 1, {
      guest: { ...ana, ...guest },
    });
  };
  return {
    shop,
    org,
    deps,
    admin,
    paid,
    told,
    /** Booked and paid, with all events processed. */
    async known(guest: Partial<Guest> = {}, at: { hour?: number; in?: Shop } = {}) {
      const booking = await paid(guest, at);
      await told(booking);
      return { booking, id: await whose(booking) };
    },
    whose,
    /** Reads the booking again. */
    async read({ id }: Pick<Booking, 'id'>): Promise<Booking> {
      const found = await bookings(till.table).get(org, id);
      if (!found) throw new Error('The booking is gone.');
      return found;
    },
    finishChange: (customerId: CustomerId, table: Table = till.table) =>
      finishCustomerChange({ ...deps, table }, { organizationId: org, customerId }),
    change: ({ id }: Pick<Booking, 'id'>, decide: (booking: Booking) => Decision) =>
      changeBooking(till.table, { organizationId: org, bookingId: id }, till.clock.at.toISOString(), decide),
    /** Puts a booking into another state, by the first transition that leads there. */
    become(booking: Pick<Booking, 'id'>, state: BookingState) {
      return this.change(booking, (before) => {
        const event = bookingAction.options.find(
          (each) => mayHappen(each, before.state) && transition(each).to === state,
        );
        if (!event) throw new Error(`Nothing leads from ${before.state} to ${state}.`);
        return { transition: { event, by: admin }, after: { ...before, state } };
      });
    },
    list: async (question: Partial<Parameters<typeof listCustomers>[2]> = {}, actor: Actor = admin) =>
      listCustomers(deps, actor, { limit: 25, ...question }),
    /** Another venue of the same organization. */
    branch: () => openBranch(till, shop),
  };

  async function whose({ id }: Pick<Booking, 'id'>): Promise<CustomerId> {
    const found = await customerVisits(till.table).ofBooking(org, id);
    if (!found) throw new Error('The booking has no customer.');
    return found.customerId;
  }
}

export type Books = Awaited<ReturnType<typeof openBooks>>;

async function openBranch(till: Till, shop: Shop): Promise<Shop> {
  const code = systemIds.random().slice(0, 16);
  const place = { id: `ven_${code}`, slug: `branch-${code}`, embedKey: `emb_${code}12345678` };
  const branch = venue.parse({ ...shop.venue, ...place });
  await importVenue(till.table, branch);
  const room = activity.parse({ ...shop.activity, id: `act_${code}`, venueId: branch.id });
  await importActivity(till.table, room);
  const other = { ...shop, venue: branch, activity: room };
  await generateSessions(till, targetOf(other));
  return other;
}

async function sessionIn(till: Till, shop: Shop, hour: number): Promise<Session> {
  return sessionAt(till.table, shop, hour);
}

export const managerAt = (admin: Actor, ...venueIds: VenueId[]): Actor => ({
  ...admin,
  role: 'manager',
  venueIds,
});
