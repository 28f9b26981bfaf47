import { randomBytes, randomUUID } from 'node:crypto';
import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { WaitlistEntry } from '../../core/contract/model/guest/waitlist.ts';
import { waitlistEntryId } from '../../core/contract/model/ids.ts';
import { waitlist } from '../../lambdas/data/guest/waitlist.ts';
import type { World } from './world.ts';

/** A party of one that waits for a session although seats are free, which no event tells of. */
export async function letWait(
  world: Pick<World, 'table' | 'now'>,
  session: Session,
  name: string,
): Promise<WaitlistEntry> {
  const { organizationId, venueId, activityId, id: sessionId, startsAt, date } = session;
  const entry: WaitlistEntry = {
    id: waitlistEntryId.parse(`wai_${randomBytes(8).toString('hex')}`),
    organizationId,
    venueId,
    activityId,
    sessionId,
    startsAt,
    date,
    party: [{ unitId: 'player', quantity: 1 }],
    guestCount: 1,
    guest: { name, email: `${randomUUID()}@example.com`, phone: '' },
    language: 'en',
    status: 'waiting',
    request: randomUUID(),
    createdAt: (await world.now()).toISOString(),
    version: 1,
  };
  const isWritten = await waitlist(world.table).join(entry, {
    session,
    days: [],
    revision: 0,
    ofNetwork: null,
  });
  if (!isWritten) throw new Error('The session was changed meanwhile.');
  return entry;
}
