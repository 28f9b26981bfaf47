import type { Session } from '../../../../core/contract/model/catalogue/session.ts';
import type { EmbedKey, SessionId } from '../../../../core/contract/model/ids.ts';
import type { Party, Quote, Rates } from '../../../../core/contract/model/price.ts';
import type { EmbedFacade } from '../../../../core/contract/model/venue/embed.ts';
import { checkParty } from '../../../../core/domain/capacity/party.ts';
import { type SaleOrder, saleLines } from '../../../../core/domain/pricing/quote.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { readSessionId } from '../../../../core/domain/schedule/session-id.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import type { Table } from '../../../data/table.ts';
import { type KeyDeps, type OpenVenue, venueByKey } from './open-venue.ts';
import { currentRates, quoteSale, type Seller } from './quote-sale.ts';

export interface PricedParty extends Seller {
  readonly session: Session;
  readonly party: Party;
  readonly quote: Quote;
  readonly rates: Rates;
  /** The named widget that it is sold in. */
  readonly embed?: EmbedFacade | undefined;
}

export interface PartyInput extends SaleOrder {
  readonly key: EmbedKey;
  /** Staff let in a party outside the activity's bounds. */
  readonly override?: boolean | undefined;
  readonly sessionId: SessionId;
}

/**
 * A party in a session of this venue, within every bound, at the server's price.
 * @throws Problem('not-found'), Problem('party-size'), Problem('invalid-input') for extras that are not sold
 */
export async function priceParty(deps: KeyDeps, input: PartyInput): Promise<PricedParty> {
  return priceAt(deps.table, await venueByKey(deps, input.key), input);
}

/** The same at a venue already found. */
export async function priceAt(
  table: Table,
  venue: OpenVenue,
  input: Omit<PartyInput, 'key'>,
): Promise<PricedParty> {
  return priceIn(await sessionOnSale(table, venue, input.sessionId), input);
}

/** A session of this venue, and who sells it. */
export interface SessionOnSale extends Seller {
  readonly session: Session;
  /** The named widget that sells it. */
  readonly embed?: EmbedFacade | undefined;
}

/** @throws Problem('not-found') also while its activity is not published */
export async function sessionOnSale(
  table: Table,
  { organization, venue, embed }: OpenVenue,
  sessionId: SessionId,
): Promise<SessionOnSale> {
  const { activityId } = readSessionId(sessionId);
  const [activity, session] = await Promise.all([
    activities(table).get(organization.id, venue.id, activityId),
    sessions(table).get(organization.id, sessionId),
  ]);
  if (activity?.status !== 'published' || session?.venueId !== venue.id) {
    throw new Problem('not-found', 'no-session');
  }
  return { organization, venue, activity, session, ...(embed && { embed }) };
}

/** The party in a session already read. @throws Problem('party-size'), Problem('invalid-input') */
export function priceIn(
  { session, embed, ...seller }: SessionOnSale,
  input: Omit<PartyInput, 'key' | 'sessionId'>,
): PricedParty {
  const { activity } = seller;
  const party = input.party.filter(({ quantity }) => quantity > 0);
  checkParty(activity, session.priceAtGeneration, party, input);
  const lines = saleLines(session.priceAtGeneration, activity.addOns, { ...input, party });
  const rates = currentRates(seller);
  return {
    ...seller,
    session,
    ...(embed && { embed }),
    party,
    rates,
    quote: quoteSale(seller, lines, rates),
  };
}
