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
import type { Change } from '../../../data/guest/change-booking.ts';
import { groups } from '../../../data/guest/groups.ts';
import { tillWritesFor } from '../../../data/money/tills.ts';
import type { OpenVenue } from '../../guest/availability/open-venue.ts';
import { sameRequest } from '../../guest/booking/same-request.ts';
import { activeOrganization, venueInScope } from '../../scope/venue-in-scope.ts';
import { requireDiscount, requireOverride } from '../bookings/override.ts';
import { bookingAudit, wantedBooking } from '../bookings/wanted-booking.ts';
import { requireOpenTill } from '../day/till-view.ts';
import { type GroupDeps, viewGroup } from './group-view.ts';
import { takeGroupSeats } from './take-group-seats.ts';

interface StaffGroup extends GroupRequest {
  readonly actor: Actor;
  readonly venueId: VenueId;
  readonly idempotencyKey: string;
}

/**
 * Books several sessions for one guest in one transaction: all of them or none. Each becomes a booking of its own
 * that carries the group's name. With a payment link, the guest pays for all of them at once, and the seats of all go
 * back together. The same idempotency key is the same group.
 * @throws Problem('forbidden') for what the role may not do, Problem('invalid-input') for a session that is listed
 * twice, and why one of the sessions cannot be had
 */
export async function createStaffGroup(deps: GroupDeps, request: StaffGroup): Promise<GroupView> {
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
  const base = { id, organizationId: organization.id, venueId, bookingIds };
  const made = await sameGroup(deps, base, request);
  if (made) return viewGroup(deps, made.group, made.bookings, actor);
  // One moment for all: bookings that are confirmed together are confirmed to the guest in one email.
  const now = deps.clock.now();
  const sameMoment = { ...deps, clock: { now: () => now } };
  const changes = payTogether(
    await Promise.all(
      members.map((member) =>
        wantedChange(sameMoment, member, { ...request, groupId: id }, { organization, venue }),
      ),
    ),
  );
  const asked = changes.find(({ after }) => after.state === 'pending')?.after.createdAt;
  const linkRequests = asked ? [{ id: 'first', at: asked }] : [];
  const group: Group = { ...base, pages: [], linkRequests, version: 1 };
  const extra = tillWritesFor(changes, tillOf(request));
  const booked = await takeGroupSeats(deps.table, group, { changes, extra }, deps.clock.now());
  if (booked) return viewGroup(deps, group, booked, actor);
  const found = await sameGroup(deps, base, request);
  if (!found) throw new Error('The conditional write failed but the group does not exist.');
  return viewGroup(deps, found.group, found.bookings, actor);
}

/** One payment for all bookings that wait for it: the earliest of their deadlines holds for each. */
function payTogether(changes: readonly Change[]): Change[] {
  const waiting = changes.filter(({ after }) => after.state === 'pending').map(({ after }) => after);
  const [expiresAt, payBy] = [
    waiting.flatMap((each) => each.expiresAt ?? []).sort()[0],
    waiting.flatMap((each) => each.payBy ?? []).sort()[0],
  ];
  return changes.map((change) =>
    change.after.state === 'pending' ? { ...change, after: { ...change.after, expiresAt, payBy } } : change,
  );
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
async function sameGroup(
  { table }: GroupDeps,
  { organizationId, id }: Pick<Group, 'organizationId' | 'id'>,
  request: StaffGroup,
): Promise<{ group: Group; bookings: Booking[] } | null> {
  const group = await groups(table).get(organizationId, id);
  if (!group) return null;
  const found = await groups(table).members(group);
  if (found.length !== request.sessions.length) throw new Problem('conflict', 'idempotency-key-reused');
  const same = request.sessions.flatMap((session, index) => {
    const booking = found[index];
    return booking ? [sameRequest(booking, session)] : [];
  });
  return { group, bookings: same };
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
  deps: GroupDeps,
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
