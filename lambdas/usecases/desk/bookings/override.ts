import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { can } from '../../../../core/domain/permissions/can.ts';
import { Problem } from '../../../../core/domain/problem.ts';

/** @throws Problem('forbidden') for a role that may not override the rules */
export function requireOverride({ actor, venueId }: { actor: Actor; venueId: VenueId }): void {
  if (can(actor, 'bookings.override', { venueId })) return;
  throw new Problem('forbidden', 'no-override');
}

/** @throws Problem('forbidden') for a role that may not lower a price by hand */
export function requireDiscount({ actor, venueId }: { actor: Actor; venueId: VenueId }): void {
  if (can(actor, 'bookings.discount', { venueId })) return;
  throw new Problem('forbidden', 'no-discount');
}
