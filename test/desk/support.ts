import type { Activity } from '../../core/contract/model/catalogue/activity.ts';
import type { BookingId, SessionId } from '../../core/contract/model/ids.ts';
import type { Venue } from '../../core/contract/model/venue/venue.ts';
import type { Role } from '../../core/contract/views.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import type { Table } from '../../lambdas/data/table.ts';
import { createStaffBooking } from '../../lambdas/usecases/desk/bookings/create-staff-booking.ts';
import type { DeskTarget } from '../../lambdas/usecases/desk/bookings/desk-booking.ts';
import { openFloor } from '../model/support/floor.ts';
import { everything } from '../support/audit.ts';

type Request = Parameters<typeof createStaffBooking>[1];

/** A shop with a counter: a manager books for two, 25.00 each, paid in cash, unless a test says otherwise. */
export async function openCounter(
  table: Table,
  activity: Partial<Activity> = {},
  venue: Partial<Venue> = {},
) {
  const floor = await openFloor(table, activity, { venue });
  const { id: venueId, organizationId } = floor.shop.venue;
  let number = 0;
  const wish = (changes: Partial<Request> = {}): Request => ({
    actor: floor.manager,
    venueId,
    sessionId: floor.session(0).id,
    party: [{ unitId: 'player', quantity: 2 }],
    guest: { name: 'Ana Guest', email: 'ana@example.com', phone: '' },
    answers: [],
    source: 'staff',
    payment: { method: 'cash' },
    idempotencyKey: `desk-${++number}-0123456789`,
    ...changes,
  });
  return {
    floor,
    wish,
    book: (changes: Partial<Request> = {}) => createStaffBooking(floor.deps, wish(changes)),
    at: (bookingId: BookingId, actor: Actor = floor.manager): DeskTarget => ({ actor, venueId, bookingId }),
    as: (role: Role): Actor => ({ ...floor.manager, role, venueIds: [venueId] }),
    seatsLeft: async (id: SessionId) => (await sessions(table).get(organizationId, id))?.capacityRemaining,
    auditLog: async () =>
      (await everything(table, organizationId)).filter(({ entity }) => entity === 'AUDIT'),
  };
}
