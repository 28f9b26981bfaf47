import { connect } from './audit/connect.ts';
import { look } from './audit/look.ts';
import { stripeOfEnvironment } from './audit/stripe-of-environment.ts';

/**
 * Recomputes everything in a table that follows from other items, and lists the differences; exits with 1 if there
 * are any. Reads the whole table, so run it by hand, not from a program.
 *
 *   npm run audit -- --table <name>      the table of a stage, with your AWS credentials
 *   npm run audit -- --local             the table of `npm start` on this machine
 *
 * With `--stripe` it also asks Stripe for every refund, with the key in STRIPE_SECRET_KEY, at STRIPE_API_BASE if that
 * is set.
 */
const { table, now, flags } = await connect({ stripe: { type: 'boolean' } });
const { books, found } = await look(table, now, flags.stripe ? stripeOfEnvironment(process.env) : null);
console.log(
  `${books.bookings.length} bookings, ${books.sessions.length} sessions, ${books.giftCards.length} gift cards, ` +
    `${books.promoCodes.length} promo codes, ${books.resourceDays.length} days of resources.`,
);
if (found.length === 0) console.log('Everything adds up.');
else {
  console.table(found.map(({ repair, ...each }) => ({ ...each, repairable: repair ? 'yes' : 'no' })));
  console.log('`npm run repair` shows what it would change.');
}
process.exitCode = found.length === 0 ? 0 : 1;
