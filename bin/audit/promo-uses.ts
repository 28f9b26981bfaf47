import * as z from 'zod';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import { type OrganizationId, organizationId } from '../../core/contract/model/ids.ts';
import type { Books, PromoUse } from '../../core/domain/audit/books.ts';
import { holdsSeats } from '../../core/domain/booking/states.ts';
import { keys } from '../../lambdas/data/keys.ts';
import type { Item } from '../../lambdas/data/table.ts';

const stored = z
  .object({ PK: z.string(), SK: z.string(), uses: z.int() })
  .transform(({ PK, SK, uses }): PromoUse => {
    const [, org, , code = ''] = PK.split('#');
    return { organizationId: organizationId.parse(org), code, key: { PK, SK }, uses };
  });

/** How often each customer uses each code: as it is kept, and as the bookings that hold seats add up to. */
export function promoUsesOf(items: readonly Item[], bookings: readonly Booking[]): Books['promoUses'] {
  const counted = new Map<string, PromoUse>();
  for (const { organizationId, promoCode, guest, state } of bookings) {
    if (!promoCode || !guest || !holdsSeats(state)) continue;
    const use = useOf(organizationId, promoCode, guest.email);
    const name = `${use.key.PK} ${use.key.SK}`;
    counted.set(name, { ...use, uses: (counted.get(name)?.uses ?? 0) + 1 });
  }
  return {
    kept: items.flatMap((item) => stored.safeParse(item).data ?? []),
    counted: [...counted.values()],
  };
}

function useOf(org: OrganizationId, code: string, email: string): PromoUse {
  return { organizationId: org, code, key: keys.promoUse(org, code, email), uses: 0 };
}
