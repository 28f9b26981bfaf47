import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import type { Group } from '../../../../core/contract/model/guest/group.ts';
import {
  type BookingId,
  bookingId,
  type GroupId,
  groupId,
  type TillId,
  type VenueId,
} from '../../../../core/contract/model/ids.ts';
import type { GroupRequest, GroupView } from '../../../../core/contract/schemas/desk/groups.ts';
import { stampEntries } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { fieldProblem, Problem } from '../../../../core/domain/problem.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import type { Change } from '../../../data/guest/change-booking.ts';
import { groups } from '../../../data/guest/groups.ts';
import { tillWritesFor } from '../../../data/money/tills.ts';
import type { OpenVenue } from '../../guest/availability/open-venue.ts';
import { sameRequest } from '../../guest/booking/same-request.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import type { DeskDeps } from '../bookings/desk-booking.ts';
import { requireDiscount, requireOverride } from '../bookings/override.ts';
import { bookingAudit, wantedBooking } from '../bookings/wanted-booking.ts';
import { requireOpenTill } from '../day/till-view.ts';
import { viewGroup } from './get-staff-group.ts';
import { takeGroupSeats } from './take-group-seats.ts';

interface StaffGroup extends GroupRequest {
  readonly actor: Actor;
  readonly venueId: VenueId;
  readonly idempotencyKey: string;
}

/**
 * Books several sessions for one guest in one transaction: all of them or none. Each becomes a booking of its own
 * that carries the group's name. The same idempotency key is the same group.
 * @throws Problem('forbidden') for what the role may not do, Problem('invalid-input') for a session that is listed
 * twice, and why one of the sessions cannot be had
 */
export async function createStaffGroup(deps: DeskDeps, request: StaffGroup): Promise<GroupView> {
  const { actor, venueId, idempotencyKey } = request;
  const venue = await venueInScope(deps, actor, 'bookings.create', venueId);
  const organization = await activeOrganization(deps.organizations, actor);
  checkSessions(request);
  await requireOpenTill(deps, actor, { venueId, tillId: tillOf(request) });
  const id = groupId.parse(`grp_${deps.ids.from(`group:${organization.id}:${venueId}:${idempotencyKey}`)}`);
  const members = request.sessions.map((session, index) => ({
    session,
    id: bookingId.parse(`bkg_${deps.ids.from(`${id}:${index}`)}`),
  }));
  const bookingIds = members.map((member) => member.id);
  const group: Group = { id, organizationId: organization.id, venueId, bookingIds };
  const made = await sameGroup(deps, group, request);
  if (made) return viewGroup(id, made, actor);
  const changes = await Promise.all(
    members.map((member) => wantedChange(deps, member, { ...request, groupId: id }, { organization, venue })),
  );
  const extra = tillWritesFor(changes, tillOf(request));
  const booked = await takeGroupSeats(deps.table, group, { changes, extra }, deps.clock.now());
  const found = booked ?? (await sameGroup(deps, group, request));
  if (!found) throw new Error('The conditional write failed but the group does not exist.');
  return viewGroup(id, found, actor);
}

/** @throws Problem('forbidden'), Problem('invalid-input') */
function checkSessions({ actor, venueId, sessions }: StaffGroup): void {
  if (sessions.some(({ override }) => override)) requireOverride({ actor, venueId });
  if (sessions.some(({ discount }) => discount)) requireDiscount({ actor, venueId });
  const twice = sessions.findIndex(({ sessionId }, index) =>
    sessions.slice(0, index).some((other) => other.sessionId === sessionId),
  );
  if (twice < 0) return;
  const detail = 'same-session-twice';
  throw new Problem('invalid-input', detail, [fieldProblem(`sessions.${twice}.sessionId`, detail)]);
}

/** The bookings of the group where this request made it before. @throws Problem('conflict') for another request */
async function sameGroup({ table }: DeskDeps, group: Group, request: StaffGroup): Promise<Booking[] | null> {
  const before = await groups(table).get(group.organizationId, group.id);
  if (!before) return null;
  const found = await bookings(table).getMany(before.organizationId, before.bookingIds);
  if (found.length !== request.sessions.length) throw new Problem('conflict', 'idempotency-key-reused');
  return request.sessions.flatMap((session, index) => {
    const booking = found[index];
    return booking ? [sameRequest(booking, session)] : [];
  });
}

/** The till that the cash goes into. */
function tillOf({ payment }: Pick<StaffGroup, 'payment'>): TillId | undefined {
  return payment.method === 'cash' ? payment.tillId : undefined;
}

interface Member {
  readonly id: BookingId;
  readonly session: GroupRequest['sessions'][number];
}

async function wantedChange(
  deps: DeskDeps,
  { id, session }: Member,
  { sessions: _all, name, groupId, ...request }: StaffGroup & { readonly groupId: GroupId },
  venue: OpenVenue,
): Promise<Change> {
  const { actor } = request;
  const { booking } = await wantedBooking(deps, id, { ...request, ...session }, venue);
  const stamp = { userId: actor.userId, tillId: tillOf(request) };
  const after = { ...stampEntries(null, booking, stamp), groupId, groupName: name };
  const event = after.state === 'pending' ? 'request-payment' : 'book';
  return {
    before: null,
    after,
    now: after.createdAt,
    transition: { event, by: actor },
    admission: session.override ? 'any' : 'staff',
    extra: [bookingAudit('createStaffGroup', { ...session, actor }, after)],
  };
}
