import type { VenueId } from '../../../../core/contract/model/ids.ts';
import type { Instant } from '../../../../core/contract/model/time.ts';
import { routeUrl } from '../../../../core/contract/routing/route-url.ts';
import { waiverPaths } from '../../../../core/contract/routing/waiver-paths.ts';
import type { Actor } from '../../../../core/domain/permissions/actor.ts';
import { addMinutes, toInstant } from '../../../../core/domain/time.ts';
import { auditWrite } from '../../../data/platform/audit.ts';
import { transact } from '../../../data/transaction.ts';
import { signKioskLink } from '../../scope/links.ts';
import { venueInScope } from '../../scope/venue-in-scope.ts';
import type { WaiverDeps } from './signed-waivers.ts';

const kioskMinutes = 30 * 24 * 60;

/** A link for a tablet at the door. Who opens it sees the first names of today's parties, and can sign. */
export async function createKioskLink(
  deps: WaiverDeps,
  actor: Actor,
  { venueId }: { readonly venueId: VenueId },
): Promise<{ url: string; expiresAt: Instant }> {
  const { organizationId } = await venueInScope(deps, actor, 'bookings.check-in', venueId);
  const at = toInstant(deps.clock.now());
  const expiresAt = addMinutes(at, kioskMinutes);
  const token = await signKioskLink(
    await deps.linkSecret(),
    { organizationId, venueId },
    new Date(expiresAt),
  );
  const resource = { kind: 'venue', id: venueId } as const;
  const id = deps.ids.random();
  await transact(deps.table, [
    auditWrite({ organizationId, actor, action: 'createKioskLink', resource, at, id, after: { expiresAt } }),
  ]);
  return { url: `${deps.siteUrl}${routeUrl(waiverPaths.kioskPage, { token })}`, expiresAt };
}
