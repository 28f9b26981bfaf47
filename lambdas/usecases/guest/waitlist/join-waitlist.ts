import type { SlotState } from '../../../../core/contract/model/catalogue/session.ts';
import type { Guest } from '../../../../core/contract/model/guest/booking.ts';
import type { WaitlistEntry } from '../../../../core/contract/model/guest/waitlist.ts';
import { type EmbedKey, type SessionId, waitlistEntryId } from '../../../../core/contract/model/ids.ts';
import type { Party } from '../../../../core/contract/model/price.ts';
import { partySize } from '../../../../core/domain/capacity/party.ts';
import { busySessions } from '../../../../core/domain/capacity/resources.ts';
import { seatsNeeded, stateForParty } from '../../../../core/domain/capacity/slot-state.ts';
import {
  confirmBy,
  hasRoomOnList,
  isToConfirm,
  mayBeWrittenTo,
  mostOfNetwork,
  positionOf,
  stillToConfirm,
} from '../../../../core/domain/capacity/waitlist.ts';
import { requireFeature } from '../../../../core/domain/plans.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import type { Language } from '../../../../core/words/languages.ts';
import { sessions } from '../../../data/catalogue/sessions.ts';
import { resourceDays } from '../../../data/guest/resource-days.ts';
import { type NetworkEntries, unconfirmedEntries } from '../../../data/guest/unconfirmed-entries.ts';
import { waitlist } from '../../../data/guest/waitlist.ts';
import { again, retryOnConflict } from '../../../data/retry.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { signWaitlistLink } from '../../scope/links.ts';
import { type PricedParty, priceParty } from '../availability/price-party.ts';
import { hashNetwork } from '../booking/hash-network.ts';
import { refuseBanned } from '../booking/refuse-banned.ts';
import type { LinkDeps } from '../booking/view-booking.ts';
import { waitlistStatus } from './waitlist-status.ts';

type Deps = LinkDeps & { readonly ids: Ids };

interface JoinInput {
  readonly key: EmbedKey;
  readonly sessionId: SessionId;
  readonly party: Party;
  readonly guest: Guest;
  readonly language: Language;
  readonly idempotencyKey: string;
  /** Where the guest is. Without it, the entry is not counted against a network. */
  readonly address?: string;
}

/**
 * Puts a party on the waitlist of a session that is full for it. Repeating the request adds no second place;
 * a guest, known by the email, has one place a session. The place counts once
 * it is confirmed by the link in an email. Answers with a token to leave, and the place: 1 is next.
 * @throws Problem('not-found' | 'party-size' | 'switched-off'), and why there is nothing to wait for;
 * Problem('forbidden') for a guest who is banned;
 * Problem('rate-limited') when the guest's network has too many places to confirm at the venue
 */
export async function joinWaitlist(
  deps: Deps,
  input: JoinInput,
): Promise<{ token: string; position: number }> {
  const priced = await priceParty(deps, input);
  requireFeature(priced.organization, 'waitlist');
  await refuseBanned(deps.table, priced.venue, input.guest, deps.clock.now());
  const entry = await entryOf(deps, input, priced);
  const { organizationId, sessionId, id: entryId, startsAt } = entry;
  const entries = await waitlist(deps.table).list(organizationId, sessionId);
  const link = { organizationId, sessionId, entryId };
  const token = await signWaitlistLink(await deps.linkSecret(), link, new Date(startsAt));
  return { token, position: positionOf(entry, entries) };
}

/** Retried when seats of the session move meanwhile, or one guest asks twice at once. */
function entryOf(deps: Deps, input: JoinInput, priced: PricedParty): Promise<WaitlistEntry> {
  const store = waitlist(deps.table);
  return retryOnConflict(async () => {
    const wanted = { ...newEntry(deps, input, priced), ...(await networkIn(deps, input, priced)) };
    const known = await store.get(wanted.organizationId, wanted.sessionId, wanted.id);
    if (known?.request === wanted.request) return known;
    if (known && (await isStillOn(deps, known))) throw alreadyOn();
    const missing = await whatIsMissing(deps, priced);
    const revision = await requireRoomOnList(deps, wanted);
    const ofNetwork = await requireRoomForNetwork(deps, wanted);
    const until = confirmBy(missing.session, deps.clock.now());
    const entry = { ...wanted, confirmBy: until, version: (known?.version ?? 0) + 1 };
    return (await store.join(entry, { ...missing, revision, ofNetwork })) ? entry : again;
  }, sessionChanges);
}

const sessionChanges = { detail: 'session-changed' } as const;

async function isStillOn({ table, clock }: Deps, entry: WaitlistEntry): Promise<boolean> {
  if (entry.status === 'unconfirmed') return isToConfirm(entry, clock.now());
  return ['waiting', 'offered'].includes(await waitlistStatus(table, entry));
}

/**
 * The revision of the list that has a place for the entry.
 * @throws Problem('conflict') when the list is full, or its address has too many entries to confirm
 */
async function requireRoomOnList({ table, clock }: Deps, entry: WaitlistEntry): Promise<number> {
  const { organizationId, sessionId, guest } = entry;
  const store = waitlist(table);
  const [{ entries, revision }, own] = await Promise.all([
    store.listToJoin(organizationId, sessionId),
    store.listByEmail(organizationId, guest.email),
  ]);
  const now = clock.now();
  if (!hasRoomOnList(entries, now)) throw new Problem('conflict', 'waitlist-full');
  if (mayBeWrittenTo(own, now)) return revision;
  throw new Problem('conflict', 'confirm-waitlists');
}

async function networkIn(
  { linkSecret }: Deps,
  { address }: JoinInput,
  { venue }: PricedParty,
): Promise<Pick<WaitlistEntry, 'network'>> {
  return address === undefined ? {} : { network: hashNetwork(await linkSecret(), venue.id, address) };
}

/**
 * The entries that the guest's network has to confirm, with room for another.
 * @throws Problem('rate-limited') when there are too many
 */
async function requireRoomForNetwork(
  { table, clock }: Deps,
  entry: WaitlistEntry,
): Promise<NetworkEntries | null> {
  const found = await unconfirmedEntries(table).ofNetwork(entry);
  if (!found) return null;
  const entries = stillToConfirm(found.entries, clock.now());
  if (entries.length < mostOfNetwork) return { ...found, entries };
  throw new Problem('rate-limited', 'too-many-unconfirmed-places');
}

function alreadyOn(): Problem {
  return new Problem('conflict', 'already-on-waitlist');
}

/**
 * The session and the days of what it needs, as they are while the party cannot book.
 * @throws Problem with the reason why there is nothing to wait for
 */
async function whatIsMissing({ table, clock }: Deps, { session: priced, party }: PricedParty) {
  const session = await sessions(table).get(priced.organizationId, priced.id);
  if (!session) throw new Problem('not-found', 'no-session');
  const days = await resourceDays(table).listFor([session]);
  const seats = seatsNeeded(session, { guestCount: partySize(party) });
  const isBusy = busySessions([session], days).has(session.id);
  const state = stateForParty(session, seats, clock.now(), isBusy);
  if (!worthWaitingFor.includes(state)) throw refusal(state);
  return { session, days };
}

const worthWaitingFor: readonly SlotState[] = ['full', 'held', 'resource-busy'];

function refusal(state: SlotState): Problem {
  switch (state) {
    case 'closed':
      return new Problem('closed', 'session-closed');
    case 'cutoff':
      return new Problem('cutoff', 'cutoff');
    case 'too-far-ahead':
      return new Problem('too-far-ahead', 'too-far-ahead');
    default:
      return new Problem('conflict', 'seats-available');
  }
}

function newEntry({ ids, clock }: Deps, input: JoinInput, { session, party }: PricedParty): WaitlistEntry {
  const { organizationId, venueId, activityId, id: sessionId, startsAt, date } = session;
  const { guest, language, idempotencyKey } = input;
  const who = [organizationId, sessionId, guest.email.trim().toLowerCase()];
  return {
    id: waitlistEntryId.parse(`wai_${ids.from(who.join(':'))}`),
    organizationId,
    venueId,
    activityId,
    sessionId,
    startsAt,
    date,
    party,
    guestCount: partySize(party),
    guest,
    language,
    status: 'unconfirmed',
    request: ids.from([idempotencyKey, ...who, JSON.stringify(party)].join(':')),
    createdAt: toInstant(clock.now()),
    version: 1,
  };
}
