import type { ActivityWaiver } from '../../../../core/contract/model/catalogue/waiver.ts';
import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import { type Signature, type Signer, signatureId } from '../../../../core/contract/model/guest/signature.ts';
import type { WaiverCount, WaiverSigning } from '../../../../core/contract/waivers.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { localDateOf, toInstant } from '../../../../core/domain/time.ts';
import {
  participantKey,
  participantsOf,
  signingProblems,
} from '../../../../core/domain/waivers/check-signing.ts';
import { addSigners, waiverCountOf } from '../../../../core/domain/waivers/signers.ts';
import { validUntil } from '../../../../core/domain/waivers/valid-until.ts';
import { changeBooking } from '../../../data/guest/change-booking.ts';
import { signatureWrite } from '../../../data/guest/signatures.ts';
import type { Ids } from '../../../runtime/ids.ts';
import { refusalOf } from '../booking/refusals.ts';
import type { LinkDeps } from '../booking/view-booking.ts';
import { requireWaiver } from './asked-waiver.ts';
import { bookingToSign } from './waiver-link.ts';

interface SignDeps extends LinkDeps {
  readonly ids: Ids;
}

export interface SignedOnScreen extends WaiverSigning {
  readonly address: string;
}

/**
 * Keeps the signature of each participant and counts them on the booking, in one transaction. Who has signed already is
 * not counted twice, so a repeated request changes nothing.
 * @throws Problem('invalid-link'), Problem('invalid-input') with the fields, Problem('conflict') for another text than
 * the activity's present one, Problem('wrong-state') for a booking that is not coming, and for more people than it has
 */
export async function signWaiver(
  deps: SignDeps,
  token: string,
  signing: SignedOnScreen,
): Promise<WaiverCount> {
  const booking = await bookingToSign(deps, token);
  const { waiver, activity, timeZone } = await requireWaiver(deps.table, booking);
  if (waiver.version !== signing.version) throw new Problem('conflict', 'waiver-changed');
  const now = toInstant(deps.clock.now());
  const today = localDateOf(now, timeZone);
  const wrong = signingProblems(signing, waiver, today);
  if (wrong[0]) throw new Problem('invalid-input', wrong[0].detail, wrong);
  const { language, mark, address } = signing;
  const made = { language, mark, address, signedAt: now, version: waiver.version };
  const people = participantsOf(asAsked(signing, waiver)).map((person) => ({
    ...person,
    ...made,
    id: signatureId.parse(`sig_${deps.ids.from(`${booking.id}:${participantKey(person)}`)}`),
    validUntil: validUntil(today, waiver.validMonths),
  }));
  const after = await keepSignatures(deps, booking, people);
  const count = waiverCountOf(after, activity);
  if (!count) throw new Problem('wrong-state', 'not-to-sign');
  return count;
}

/** A birth date that is not asked for is not kept. */
function asAsked(signing: SignedOnScreen, { asksBirthDate }: ActivityWaiver): SignedOnScreen {
  if (asksBirthDate) return signing;
  const children = signing.children.map(({ name }) => ({ name }));
  return { ...signing, birthDate: undefined, children };
}

async function keepSignatures(
  { table, clock }: SignDeps,
  { organizationId, id: bookingId }: Booking,
  people: readonly Signature[],
): Promise<Booking> {
  const now = clock.now();
  const commit = await changeBooking(table, { organizationId, bookingId }, toInstant(now), (booking) => {
    const decision = addSigners(booking, people.map(signerOf));
    if (!decision) return null;
    const fresh = people.filter(({ id }) => decision.added.some((each) => each.id === id));
    return { after: decision.after, extra: fresh.map((each) => signatureWrite(booking, each)) };
  });
  if (!commit.done) throw refusalOf(commit, 0, now);
  return commit.booking;
}

const signerOf = ({ id, name }: Signature): Signer => ({ id, name });
