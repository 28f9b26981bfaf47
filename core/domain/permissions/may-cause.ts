import type { Booking, BookingAction } from '../../contract/model/guest/booking.ts';
import { bookingAction } from '../../contract/model/guest/booking.ts';
import { type Permission, permissions } from '../../contract/permissions.ts';
import { type BookingEvent, mayHappen, transition } from '../booking/states.ts';
import type { Actor } from './actor.ts';
import { can, type Scope } from './can.ts';

/** Who causes a transition of a booking: a guest by its signed link, the system, or a person or API key. */
export type Cause = 'guest' | 'system' | Actor;

/** Whether the table of transitions lets them cause this event, there. */
export function mayCause(cause: Cause, event: BookingEvent, scope: Scope): boolean {
  if (typeof cause === 'string') return transition(event).by.includes(cause);
  return permissionsFor(event).some((permission) => can(cause, permission, scope));
}

/** The permission that staff need for this action at the desk. */
export function permissionFor(action: BookingAction): Permission {
  const [permission] = permissionsFor(action);
  if (permission) return permission;
  throw new Error(`No permission is for ${action}.`);
}

/** What the actor may do to a booking in its state: the buttons that staff see. */
export function actionsFor(
  actor: Actor,
  { state, organizationId, venueId }: Pick<Booking, 'state' | 'organizationId' | 'venueId'>,
): BookingAction[] {
  return bookingAction.options.filter(
    (action) => mayHappen(action, state) && can(actor, permissionFor(action), { organizationId, venueId }),
  );
}

function permissionsFor(event: BookingEvent): readonly Permission[] {
  const { by } = transition(event);
  return permissions.filter((permission) => by.includes(permission));
}
