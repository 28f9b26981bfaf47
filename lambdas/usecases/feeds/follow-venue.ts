import * as z from 'zod';
import { type FeedMessage, feedActions } from '../../../core/contract/feeds.ts';
import type { Clock } from '../../../core/domain/clock.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { toInstant } from '../../../core/domain/time.ts';
import { connections } from '../../data/connections.ts';
import type { Table } from '../../data/table.ts';
import { venueByKey } from '../availability/open-venue.ts';
import { type LinkSecret, readFeedTicket } from '../links.ts';

interface Deps {
  readonly table: Table;
  readonly clock: Clock;
  readonly linkSecret: () => Promise<LinkSecret>;
}

/**
 * Milliseconds. A ticket is given to whoever may see the bookings at that moment; whoever is to see them no longer
 * gets no other, and hears nothing more after this time.
 */
const staffFollowFor = 15 * 60_000;

const anyAction = z.discriminatedUnion('action', [
  feedActions.subscribe,
  feedActions['subscribe-staff'],
  feedActions.ping,
]);

type Action = z.infer<typeof anyAction>;

/** Answers one message of a client; what is wrong with it is said, not thrown. */
export async function answerFeedMessage(
  deps: Deps,
  connectionId: string,
  body: string,
): Promise<FeedMessage> {
  const action = anyAction.safeParse(parseJson(body));
  if (!action.success) {
    return { type: 'problem', code: 'invalid-input', detail: 'Not an action of this feed.' };
  }
  try {
    return await answer(deps, connectionId, action.data);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { type: 'problem', code: error.code, detail: error.message };
  }
}

async function answer(deps: Deps, connectionId: string, action: Action): Promise<FeedMessage> {
  switch (action.action) {
    case 'ping':
      return { type: 'pong' };
    case 'subscribe': {
      const { venue } = await venueByKey(deps.table, action.key);
      const { activityIds } = action;
      const { organizationId, id: venueId } = venue;
      const subscription = {
        organizationId,
        venueId,
        connectionId,
        audience: 'public' as const,
        activityIds,
      };
      await connections(deps.table).subscribe(subscription, deps.clock.now());
      return { type: 'subscribed' };
    }
    case 'subscribe-staff': {
      const now = deps.clock.now();
      const { organizationId, venueId } = await readFeedTicket(await deps.linkSecret(), action.ticket, now);
      const until = toInstant(new Date(now.getTime() + staffFollowFor));
      const subscription = { organizationId, venueId, connectionId, audience: 'staff' as const, until };
      await connections(deps.table).subscribe(subscription, now);
      return { type: 'subscribed' };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
