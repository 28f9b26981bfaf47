import type { Session } from '../../../core/contract/model/catalogue/session.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { joinWaitlist } from '../../../lambdas/usecases/guest/waitlist/join-waitlist.ts';
import { personAt } from '../people.ts';
import { daysAgo } from './days.ts';
import { depsAt } from './deps.ts';

/** Two parties wait for a full session, the third still has to confirm its place. */
export async function fillWaitlist(
  table: Table,
  { embedKey, address }: Venue,
  session: Session,
  { linkSecret, now }: { readonly linkSecret: string; readonly now: Date },
): Promise<void> {
  const [unit] = session.priceAtGeneration.units;
  if (!unit) return;
  for (const place of [0, 1, 2]) {
    const { guest, language } = personAt(80 + place, address.country);
    const deps = { ...depsAt(table, daysAgo(now, 0), 60 + place), linkSecret: async () => linkSecret };
    await joinWaitlist(deps, {
      ...{ key: embedKey, sessionId: session.id, party: [{ unitId: unit.id, quantity: 4 }] },
      ...{ guest, language, idempotencyKey: `demo-waitlist-${place}` },
    });
  }
  const entries = await waitlist(table).list(session.organizationId, session.id);
  for (const entry of entries.slice(0, 2)) await waitlist(table).confirm(entry);
}
