import { type Signature, type SignatureId, signature } from '../../../core/contract/model/guest/signature.ts';
import type { BookingId, OrganizationId } from '../../../core/contract/model/ids.ts';
import { accessPatterns } from '../access-patterns.ts';
import { absent } from '../conditions.ts';
import { keys } from '../keys.ts';
import { deleteItem, queryItems, type Table } from '../table.ts';
import type { Delete, Put } from '../transaction.ts';

interface SignedBooking {
  readonly organizationId: OrganizationId;
  readonly id: BookingId;
}

/** The signed waivers of bookings. They are written and deleted with the booking that counts them. */
export const signatures = (table: Table) => ({
  /** Those of a booking, the first one first. */
  async list({ organizationId, id }: SignedBooking): Promise<Signature[]> {
    const key = { partition: keys.booking(organizationId, id).PK, sort: 'SIGNATURE#' };
    const found = await queryItems(table, accessPatterns.signaturesOfBooking, key, signature, {
      consistent: true,
    });
    return found.toSorted((a, b) => a.signedAt.localeCompare(b.signedAt) || a.name.localeCompare(b.name));
  },

  /** Deletes those of a booking, for the erasure of its customer. */
  async forget(booking: SignedBooking): Promise<void> {
    for (const { id } of await this.list(booking)) {
      await deleteItem(table, keys.signature(booking.organizationId, booking.id, id));
    }
  },
});

export function signatureWrite({ organizationId, id }: SignedBooking, signed: Signature): Put {
  const key = keys.signature(organizationId, id, signed.id);
  return { put: { ...key, entity: 'SIGNATURE', ...signed }, only: [absent] };
}

export function signatureRemoval({ organizationId, id }: SignedBooking, signed: SignatureId): Delete {
  return { delete: keys.signature(organizationId, id, signed), only: [] };
}
