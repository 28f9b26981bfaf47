import type { AuditedAction } from '../../../../core/contract/audited-actions.ts';
import type { Booking, BookingAction } from '../../../../core/contract/model/guest/booking.ts';
import type { BookingId, TillId, VenueId } from '../../../../core/contract/model/ids.ts';
import type { Permission } from '../../../../core/contract/permissions.ts';
import { type StaffBookingView, staffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { bookingFacts } from '../../../../core/domain/audit-log/booking-facts.ts';
import { checkLedgerRoom } from '../../../../core/domain/booking/growth.ts';
import { balanceOf, paidOf } from '../../../../core/domain/booking/payments/ledger.ts';
import type { Clock } from '../../../../core/domain/clock.ts';
import { visibleFlags } from '../../../../core/domain/customers/flags.ts';
import { stampEntries } from '../../../../core/domain/money/till.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { actionsFor } from '../../../../core/domain/permissions/may-cause.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { acceptedTerms } from '../../../data/guest/accepted-terms.ts';
import { bookings } from '../../../data/guest/bookings.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import type { Admission } from '../../../data/guest/counters.ts';
import { guestFlags } from '../../../data/guest/guest-flags.ts';
import { tillWrites } from '../../../data/money/tills.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import type { Table } from '../../../data/table.ts';
import type { Write } from '../../../data/transaction.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { refusalOf } from '../../guest/booking/refusals.ts';
import { type OrganizationReader, type VenueReader, venueInScope } from '../../scope/venue-in-scope.ts';
import { requireOpenTill } from '../day/till-view.ts';

export interface DeskDeps {
  readonly table: Table;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly organizations: OrganizationReader;
  readonly venues: VenueReader;
}

/** Which booking, at which venue, and who asks. */
export interface DeskTarget {
  readonly actor: Actor;
  readonly venueId: VenueId;
  readonly bookingId: BookingId;
}

/**
 * A booking of a venue in the actor's scope.
 * @throws Problem('not-found') also for a booking of another venue
 */
export async function bookingAtDesk(
  deps: DeskDeps,
  { actor, venueId, bookingId }: DeskTarget,
  permission: Permission,
): Promise<Booking> {
  const venue = await venueInScope(deps, actor, permission, venueId);
  const booking = await bookings(deps.table).get(venue.organizationId, bookingId);
  if (booking?.venueId !== venueId) throw new Problem('not-found', 'no-booking');
  return booking;
}

interface DeskChange {
  readonly permission: Permission;
  readonly action: AuditedAction;
  readonly reason?: string | undefined;
  readonly admission?: Admission | undefined;
  /** The open till that the cash goes into, or comes from. */
  readonly tillId?: TillId | undefined;
  /** The change to make; null when the booking is already in that state. */
  decide(booking: Booking): DeskDecision | null | Promise<DeskDecision | null>;
}

interface DeskDecision {
  readonly after: Booking;
  /** The event of the table of transitions; absent where the state stays. */
  readonly event?: BookingAction;
  /** What the audit log says of the change beside the usual facts. Nothing personal. */
  readonly facts?: object;
  /** Further writes of the same transaction. */
  readonly extra?: readonly Write[];
}

/** Changes a booking for a member of staff, and adds an entry to the audit log. */
export async function changeAtDesk(
  deps: DeskDeps,
  target: DeskTarget,
  { permission, action, reason, admission, tillId, decide }: DeskChange,
): Promise<StaffBookingView> {
  const { organizationId } = await bookingAtDesk(deps, target, permission);
  await requireOpenTill(deps, target.actor, { venueId: target.venueId, tillId });
  const { bookingId, actor } = target;
  const now = deps.clock.now();
  const at = toInstant(now);
  let seats = 0;
  const commit = await changeBooking(deps.table, { organizationId, bookingId }, at, async (booking) => {
    const decision = await decide(booking);
    if (!decision) return null;
    const { event, facts: more, extra = [] } = decision;
    const after = stampEntries(booking, decision.after, { userId: actor.userId, tillId });
    checkLedgerRoom(booking, after);
    seats = after.seats;
    const id = `${bookingId}:${booking.version + 1}`;
    const deed = {
      organizationId,
      actor,
      action,
      resource: { kind: 'booking', id: bookingId } as const,
      reason,
      at,
      id,
    };
    const facts = { before: bookingFacts(booking), after: { ...bookingFacts(after), ...more } };
    const transition = event && { event, by: actor };
    return {
      transition,
      after,
      admission,
      extra: [auditWrite({ ...deed, ...facts }), ...tillWrites(booking, after, tillId), ...extra],
    };
  });
  if (!commit.done) throw refusalOf(commit, seats, now, admission);
  return viewAtDesk(commit.booking, actor);
}

/** The same with the text that its guest agreed to, and what to know of the guest. */
export async function viewInFull(
  { table, clock }: Pick<DeskDeps, 'table' | 'clock'>,
  booking: Booking,
  actor: Actor,
): Promise<StaffBookingView> {
  const { organizationId, id, accepted } = booking;
  const [text, all] = await Promise.all([
    accepted && acceptedTerms(table).get(organizationId, accepted.version),
    guestFlags(table).ofBooking(organizationId, id),
  ]);
  const flags = visibleFlags(all, actor, toInstant(clock.now()));
  return {
    ...viewAtDesk(booking, actor),
    ...(flags.length > 0 && { flags }),
    ...(text && { acceptedText: text }),
  };
}

/** A booking as staff see it, with what the actor may do to it. */
export function viewAtDesk(booking: Booking, actor: Actor): StaffBookingView {
  const ledger = booking.ledger.map((entry) =>
    entry.kind === 'gift-card' ? { ...entry, code: entry.code.slice(-4) } : entry,
  );
  const balance = booking.confirmedAt ? balanceOf(booking) : 0;
  const actions = actionsFor(actor, booking);
  return staffBookingView.parse({ ...booking, ledger, paid: paidOf(booking), balance, actions });
}
