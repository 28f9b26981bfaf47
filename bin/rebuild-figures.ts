import { localDate } from '../core/contract/model/time.ts';
import { addDays, localDateOf } from '../core/domain/time.ts';
import { rebuildFigures } from '../lambdas/usecases/desk/day/rebuild-figures.ts';
import { connect } from './audit/connect.ts';
import { venuesOfTable } from './figures/venues-of-table.ts';

/**
 * Counts the figures of every past day anew and stores those that are missing or wrong. Where all is right it writes
 * nothing. `--from`: the first date; a year ago where it is not given.
 *
 *   npm run rebuild-figures -- --table <name> [--from 2026-01-01]
 *   npm run rebuild-figures -- --local [--from 2026-01-01]
 */
const { table, now, flags } = await connect({ from: { type: 'string' } });
const clock = { now: () => new Date(now) };
let count = 0;
for (const venue of await venuesOfTable(table)) {
  const yearAgo = addDays(localDateOf(now, venue.timeZone), -366);
  const from = typeof flags.from === 'string' ? localDate.parse(flags.from) : yearAgo;
  const dates = await rebuildFigures({ table, clock }, venue, from);
  count += dates.length;
  if (dates.length > 0) console.log(`${venue.name}: ${dates.join(', ')}`);
}
console.log(count === 0 ? 'All figures were right.' : `${count} days were counted anew.`);
