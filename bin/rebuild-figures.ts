import { localDate } from '../core/contract/model/time.ts';
import { addDays, localDateOf } from '../core/domain/time.ts';
import { rebuildFigures } from '../lambdas/usecases/desk/day/rebuild-figures.ts';
import { rebuildMoneyDays } from '../lambdas/usecases/desk/money-days/rebuild-money.ts';
import { connect } from './audit/connect.ts';
import { listAgain } from './figures/list-again.ts';
import { venuesOfTable } from './figures/venues-of-table.ts';

/**
 * Lists money that is not listed yet, counts the figures of every past day anew, and stores those that are missing or
 * wrong. Where all is right it writes nothing. `--from`: the first date; a year ago where it is not given.
 *
 *   npm run rebuild-figures -- --table <name> [--from 2026-01-01]
 *   npm run rebuild-figures -- --local [--from 2026-01-01]
 */
const { table, now, flags } = await connect({ from: { type: 'string' } });
const deps = { table, clock: { now: () => new Date(now) } };
await listAgain(deps);
let count = 0;
for (const venue of await venuesOfTable(table)) {
  const yearAgo = addDays(localDateOf(now, venue.timeZone), -366);
  const from = typeof flags.from === 'string' ? localDate.parse(flags.from) : yearAgo;
  const counted = [await rebuildFigures(deps, venue, from), await rebuildMoneyDays(deps, venue, from)];
  const dates = [...new Set(counted.flat())].sort();
  count += dates.length;
  if (dates.length > 0) console.log(`${venue.name}: ${dates.join(', ')}`);
}
console.log(count === 0 ? 'All figures were right.' : `${count} days were counted anew.`);
