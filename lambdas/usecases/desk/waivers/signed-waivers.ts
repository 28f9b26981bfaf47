import type { Booking } from '../../../../core/contract/model/guest/booking.ts';
import {
  type Signature,
  type SignatureId,
  signatureId,
} from '../../../../core/contract/model/guest/signature.ts';
import { type SignedWaivers, signatureSchemas } from '../../../../core/contract/schemas/desk/signatures.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { localDateOf, toInstant } from '../../../../core/domain/time.ts';
import { participantKey } from '../../../../core/domain/waivers/check-signing.ts';
import { addSigners, removeSigner, waiverCountOf } from '../../../../core/domain/waivers/signers.ts';
import { validUntil } from '../../../../core/domain/waivers/valid-until.ts';
import { activities } from '../../../data/catalogue/activities.ts';
import { signatureRemoval, signatures, signatureWrite } from '../../../data/guest/signatures.ts';
import { requireWaiver } from '../../guest/waivers/asked-waiver.ts';
import { waiverPath } from '../../guest/waivers/waiver-link.ts';
import type { LinkSecret } from '../../scope/links.ts';
import { bookingAtDesk, changeAtDesk, type DeskDeps, type DeskTarget } from '../bookings/desk-booking.ts';

export interface WaiverDeps extends DeskDeps {
  readonly linkSecret: () => Promise<LinkSecret>;
  /** Origin of the platform's own pages. */
  readonly siteUrl: string;
}

/** Who of a party has signed, and the link for those who have not. @throws as `bookingAtDesk` does */
export async function listSignatures(deps: WaiverDeps, target: DeskTarget): Promise<SignedWaivers> {
  return viewSigned(deps, await bookingAtDesk(deps, target, 'bookings.view'));
}

/**
 * Notes that a participant signed on paper. Who has signed already is not counted twice.
 * @throws Problem('wrong-state') where they sign nothing, and for more people than the party has
 */
export async function notePaperWaiver(
  deps: WaiverDeps,
  target: DeskTarget,
  person: Pick<Signature, 'name' | 'guardian'>,
): Promise<SignedWaivers> {
  const booking = await bookingAtDesk(deps, target, 'bookings.check-in');
  const { waiver, timeZone } = await requireWaiver(deps.table, booking);
  const { userId, name } = target.actor;
  const signedAt = toInstant(deps.clock.now());
  const noted: Signature = {
    ...person,
    id: signatureId.parse(`sig_${deps.ids.from(`${booking.id}:${participantKey(person)}`)}`),
    version: waiver.version,
    mark: { how: 'paper', notedBy: { userId, name } },
    language: booking.language,
    signedAt,
    validUntil: validUntil(localDateOf(signedAt, timeZone), waiver.validMonths),
  };
  await changeAtDesk(deps, target, {
    permission: 'bookings.check-in',
    action: 'notePaperWaiver',
    decide: (before) => {
      const added = addSigners(before, [{ id: noted.id, name: noted.name }]);
      return added && { after: added.after, extra: [signatureWrite(before, noted)] };
    },
  });
  return listSignatures(deps, target);
}

/** Deletes a signature, with all data in it. @throws Problem('not-found') when the booking has no such signature */
export async function removeSignature(
  deps: WaiverDeps,
  target: DeskTarget,
  id: SignatureId,
): Promise<SignedWaivers> {
  await changeAtDesk(deps, target, {
    permission: 'bookings.check-in',
    action: 'removeSignature',
    decide: (before) => {
      const after = removeSigner(before, id);
      if (!after) throw new Problem('not-found', 'no-signature');
      return { after, extra: [signatureRemoval(before, id)] };
    },
  });
  return listSignatures(deps, target);
}

async function viewSigned(deps: WaiverDeps, booking: Booking): Promise<SignedWaivers> {
  const { organizationId, venueId, activityId } = booking;
  const [found, activity] = await Promise.all([
    signatures(deps.table).list(booking),
    activities(deps.table).get(organizationId, venueId, activityId),
  ]);
  const count = waiverCountOf(booking, activity ?? undefined);
  const link = count && { link: `${deps.siteUrl}${await waiverPath(await deps.linkSecret(), booking)}` };
  return signatureSchemas.listSignatures.output.parse({ signatures: found, count, ...link });
}
