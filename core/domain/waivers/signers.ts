import type { Activity } from '../../contract/model/catalogue/activity.ts';
import type { ActivityWaiver } from '../../contract/model/catalogue/waiver.ts';
import type { Booking } from '../../contract/model/guest/booking.ts';
import type { SignatureId, Signer } from '../../contract/model/guest/signature.ts';
import type { WaiverCount } from '../../contract/waivers.ts';
import { Problem, say } from '../problem.ts';

type Party = Pick<Booking, 'state' | 'guestCount' | 'signers'>;

/** Parties that come, or are there. */
export function isSignable({ state }: Pick<Booking, 'state'>): boolean {
  return state === 'confirmed' || state === 'checked_in';
}

/** The waiver that guests of an activity sign; null where they sign none. */
export function waiverOf({ waiver }: Pick<Activity, 'waiver'>): ActivityWaiver | null {
  return waiver?.isAsked ? waiver : null;
}

/** How many of a party have signed; absent where they sign nothing, and for a booking that is not coming. */
export function waiverCountOf(
  { state, guestCount, signers = [] }: Party,
  activity: Pick<Activity, 'waiver'> | undefined,
): WaiverCount | undefined {
  if (!activity || !waiverOf(activity) || !(isSignable({ state }) || state === 'completed')) return undefined;
  return { signed: Math.min(signers.length, guestCount), of: guestCount };
}

/**
 * The booking with the new ones of these signers, and who they are; null when it has them all.
 * @throws Problem('wrong-state') for a booking that is not coming, and for more signers than the party has guests
 */
export function addSigners(
  booking: Booking,
  wanted: readonly Signer[],
): { readonly after: Booking; readonly added: readonly Signer[] } | null {
  const { signers = [], guestCount } = booking;
  const added = wanted.filter(({ id }) => !signers.some((each) => each.id === id));
  if (added.length === 0) return null;
  if (!isSignable(booking)) throw new Problem('wrong-state', 'not-to-sign');
  if (signers.length + added.length > guestCount) {
    throw new Problem('wrong-state', say('more-than-party', { count: guestCount, signed: signers.length }));
  }
  return { after: withSigners(booking, [...signers, ...added]), added };
}

/** The booking without this signer; null when it has no such signer. */
export function removeSigner(booking: Booking, id: SignatureId): Booking | null {
  const { signers = [] } = booking;
  const left = signers.filter((each) => each.id !== id);
  return left.length === signers.length ? null : withSigners(booking, left);
}

/** Remembers the versions that differ in signatures only: staff who saw one of them have seen what matters. */
function withSigners(booking: Booking, signers: readonly Signer[]): Booking {
  const { version, signedVersions } = booking;
  const from = signedVersions?.to === version ? signedVersions.from : version;
  return { ...booking, signers: [...signers], signedVersions: { from, to: version + 1 } };
}

/** Whether a booking is as a person saw it, signatures aside. */
export function isAsSeen(
  { version, signedVersions }: Pick<Booking, 'version' | 'signedVersions'>,
  seen: number,
): boolean {
  if (seen === version) return true;
  return signedVersions?.to === version && seen >= signedVersions.from && seen < version;
}

/** The first name and an initial, for a screen that others read too. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.split(' ').filter(Boolean);
  const initial = [...(rest.at(-1) ?? '')][0];
  return initial ? `${first} ${initial}.` : first;
}
