import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { waitlist } from '../../../lambdas/data/guest/waitlist.ts';
import { leaveWaitlist } from '../../../lambdas/usecases/guest/waitlist/leave-waitlist.ts';
import { held, meanwhile, sessionAt } from '../../desk/closures/support.ts';
import { startTill, type Till } from '../../money/payment/support.ts';
import { auditSeats } from '../../support/audit.ts';
import { confirm, fullSession, join } from './support.ts';

let till: Till;
beforeAll(async () => {
  till = await startTill();
});
afterAll(async () => {
  await auditSeats(till.table);
  await till.close();
});

type Full = Awaited<ReturnType<typeof fullSession>>;

/** A later session of the same venue, sold out as well. */
async function laterSession({ shop }: Full): Promise<Pick<Full, 'join'>> {
  const session = await sessionAt(till.table, shop, 13);
  await held(till, shop, session, 10);
  return {
    join: (name, quantity, more) => join(till, shop.venue.embedKey, session.id, { name, quantity, ...more }),
  };
}

const school = '198.51.100.7';
const refused = { code: 'rate-limited' };

/** Joins the waitlist without confirming, each time as another guest. */
const stranger = ({ join: joinHere }: Pick<Full, 'join'>, address = school) =>
  joinHere(`guest-${crypto.randomUUID()}`, 1, { confirms: false, address });

async function tenStrangers(full: Full): Promise<string[]> {
  const tokens: string[] = [];
  for (let each = 0; each < 10; each++) tokens.push((await stranger(full)).token);
  return tokens;
}

test('a network has ten entries to confirm at a venue, over all its sessions', async () => {
  const full = await fullSession(till);
  await tenStrangers(full);
  await expect(stranger(full)).rejects.toMatchObject(refused);
  const later = await laterSession(full);
  await expect(stranger(later)).rejects.toMatchObject(refused);
  await stranger(full, '203.0.113.9');
  await stranger(await fullSession(till));
});

test('an entry that is confirmed, has left or has run out makes room for another', async () => {
  const full = await fullSession(till);
  const [first = '', second = ''] = await tenStrangers(full);
  await confirm(till, first);
  await stranger(full);
  await expect(stranger(full)).rejects.toMatchObject(refused);
  await leaveWaitlist(till.deps, second);
  await stranger(full);
  await expect(stranger(full)).rejects.toMatchObject(refused);
  till.clock.at = new Date(till.clock.at.getTime() + 120 * 60_000);
  await stranger(full);
});

test('the limit holds when another guest of the network joins at the same moment, in another session', async () => {
  const full = await fullSession(till);
  const later = await laterSession(full);
  for (let each = 0; each < 9; each++) await stranger(full);
  const table = meanwhile(till.table, 0, () => stranger(later));
  await expect(full.join('Slow', 1, { confirms: false, address: school, table })).rejects.toMatchObject(
    refused,
  );
});

test('the same request again is the same entry and counts once', async () => {
  const full = await fullSession(till);
  const again = () => full.join('Ana', 1, { confirms: false, address: school, idempotencyKey: 'ana' });
  for (let each = 0; each < 12; each++) await again();
  for (let each = 0; each < 9; each++) await stranger(full);
  await expect(stranger(full)).rejects.toMatchObject(refused);
});

test('a guest at any address of one IPv6 network counts as one; no address is kept', async () => {
  const full = await fullSession(till);
  for (let each = 0; each < 10; each++) await stranger(full, `2001:db8:1:2::${each}`);
  await expect(stranger(full, '2001:db8:1:2:ffff::1')).rejects.toMatchObject(refused);
  await stranger(full, '2001:db8:1:3::1');
  const entries = await waitlist(till.table).list(full.shop.organization.id, full.session.id);
  expect(JSON.stringify(entries)).not.toContain('2001:db8');
});
