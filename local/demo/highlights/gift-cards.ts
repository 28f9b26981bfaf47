import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import type { Table } from '../../../lambdas/data/table.ts';
import { listTakingsOfCard } from '../../../lambdas/usecases/desk/day/list-takings.ts';
import { sellGiftCard } from '../../../lambdas/usecases/money/gift-cards/sell-gift-card.ts';
import { tillIdOn } from '../history/tills.ts';
import { personAt } from '../people.ts';
import { atHour, daysAgo, todayAt } from './days.ts';
import { depsAt, type Team } from './deps.ts';

/** Days ago, and the place of the amount among those on offer. The last one is paid in cash. */
const sales = [
  [41, 1],
  [20, 0],
  [9, 2],
  [4, 1],
  [1, 0],
] as const;

/** Gift cards sold at the counter over the last weeks. Answers the code of one that can be spent. */
export async function sellGiftCards(
  table: Table,
  venue: Venue,
  team: Team,
  now: Date,
): Promise<string | null> {
  let code: string | null = null;
  const { yesterday } = todayAt(venue.timeZone, now);
  for (const [place, [days, kind]] of sales.entries()) {
    const amount = venue.giftCardAmounts[kind];
    if (amount === undefined) continue;
    const [buyer, recipient] = [personAt(3 + 7 * place, 'US'), personAt(60 + place, 'US')];
    const inCash = days === 1;
    const at = inCash ? atHour(yesterday, 11, venue.timeZone) : daysAgo(now, days);
    const sold = await sellGiftCard(depsAt(table, at, 40 + place), team.staff, {
      ...{ venueId: venue.id, amount, message: 'Happy birthday! Pick a room.' },
      buyer: { name: buyer.guest.name, email: buyer.guest.email },
      recipient: { name: recipient.guest.name, email: recipient.guest.email },
      ...(inCash ? { method: 'cash', tillId: tillIdOn(venue, yesterday) } : { method: 'terminal' }),
      ...{ delivery: 'print', idempotencyKey: `demo-gift-card-${place}` },
    });
    await listTakingsOfCard(depsAt(table, now, 40 + place), {
      organizationId: venue.organizationId,
      giftCardId: sold.id,
    });
    code ??= sold.code;
  }
  return code;
}
