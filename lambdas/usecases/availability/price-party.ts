import type { Activity } from '../../../core/contract/model/activity.ts';
import type { EmbedKey, SessionId } from '../../../core/contract/model/ids.ts';
import type { Party, Quote } from '../../../core/contract/model/price.ts';
import type { Session } from '../../../core/contract/model/session.ts';
import { checkParty } from '../../../core/domain/capacity/party.ts';
import { quoteOf } from '../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../core/domain/problem.ts';
import { readSessionId } from '../../../core/domain/schedule/session-id.ts';
import { activities } from '../../data/activities.ts';
import { sessions } from '../../data/sessions.ts';
import type { Table } from '../../data/table.ts';
import { type OpenVenue, venueByKey } from './open-venue.ts';

export interface PricedParty extends OpenVenue {
  readonly activity: Activity;
  readonly session: Session;
  readonly party: Party;
  readonly quote: Quote;
}

/**
 * A party in a session of this venue, within every bound, at the server's price.
 * @throws Problem('not-found'), Problem('party-size')
 */
export async function priceParty(
  table: Table,
  input: { key: EmbedKey; sessionId: SessionId; party: Party },
): Promise<PricedParty> {
  const { organization, venue } = await venueByKey(table, input.key);
  const { activityId } = readSessionId(input.sessionId);
  const [activity, session] = await Promise.all([
    activities(table).get(organization.id, venue.id, activityId),
    sessions(table).get(organization.id, input.sessionId),
  ]);
  if (activity?.status !== 'published' || session?.venueId !== venue.id) {
    throw new Problem('not-found', 'This session no longer exists. Pick another time.');
  }
  const party = input.party.filter(({ quantity }) => quantity > 0);
  checkParty(activity, session.priceAtGeneration, party);
  const quote = quoteOf(session.priceAtGeneration, party, organization.currency);
  return { organization, venue, activity, session, party, quote };
}
