import type { Guest } from '../../../../core/contract/model/guest/booking.ts';
import type { Venue } from '../../../../core/contract/model/venue/venue.ts';
import { isCurrent } from '../../../../core/domain/customers/flags.ts';
import { isWholeNumber, normaliseEmail } from '../../../../core/domain/customers/identity.ts';
import { normalisePhone } from '../../../../core/domain/customers/phone.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { guestFlags } from '../../../data/guest/guest-flags.ts';
import type { Table } from '../../../data/table.ts';

/**
 * Refuses a guest whose address or phone is that of someone whom the organization has banned. The refusal does not say
 * why. Costs two small queries for anyone else.
 * @throws Problem('forbidden')
 */
export async function refuseBanned(
  table: Table,
  { organizationId, address }: Pick<Venue, 'organizationId' | 'address'>,
  { email, phone: typed }: Guest,
  now: Date,
): Promise<void> {
  const phone = normalisePhone(typed, address.country);
  const contacts = [normaliseEmail(email), ...(isWholeNumber(phone) ? [phone] : [])];
  const ends = await guestFlags(table).bansOf(organizationId, contacts);
  if (ends.some((endsAt) => isCurrent({ endsAt }, toInstant(now))))
    throw new Problem('forbidden', 'not-bookable-online');
}
