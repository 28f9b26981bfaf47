import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { organizationId } from '../../core/contract/model/ids.ts';
import type { Person } from '../../core/domain/permissions/actor.ts';
import { auditLog, auditWrite } from '../../lambdas/data/platform/audit.ts';
import { organizations } from '../../lambdas/data/platform/organizations.ts';
import { exportAuditEntries } from '../../lambdas/usecases/platform/audit-entries.ts';
import { openShop } from '../support/shop.ts';
import { startTable, type TestTable } from '../support/table.ts';

const ours = organizationId.parse('org_aaaaaaaaaaaa');
const theirs = organizationId.parse('org_bbbbbbbbbbbb');
let engine: TestTable;

beforeAll(async () => {
  engine = await startTable();
});
afterAll(() => engine.close());

const person = (userId: string): Person => ({
  userId,
  name: userId,
  email: `${userId}@example.com`,
  role: 'admin',
  organizationIds: [ours],
  address: '192.0.2.7',
});

test('pages of a month, newest first, by person, action and object, of one organization', async () => {
  const log = auditLog(engine.table);
  const write = (organization: typeof ours, userId: string, day: number, venue: string) =>
    log.add(
      auditWrite({
        organizationId: organization,
        actor: person(userId),
        action: 'changeTimeZone',
        resource: { kind: 'venue', id: venue },
        before: { timeZone: 'UTC', name: 'Same' },
        after: { timeZone: 'Asia/Tokyo', name: 'Same' },
        at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
        id: `e${day}`,
      }),
    );
  for (let day = 1; day <= 9; day++) await write(ours, day % 2 ? 'ana' : 'bo', day, `ven_${day}`);
  await write(theirs, 'ana', 1, 'ven_theirs');

  const first = await log.page(ours, '2026-11', {}, { limit: 4 });
  const second = await log.page(ours, '2026-11', {}, { limit: 4, cursor: first.next ?? '' });
  const third = await log.page(ours, '2026-11', {}, { limit: 4, cursor: second.next ?? '' });
  const ids = [first, second, third].map(({ items }) => items.map(({ id }) => id));
  expect(ids).toEqual([['e9', 'e8', 'e7', 'e6'], ['e5', 'e4', 'e3', 'e2'], ['e1']]);
  expect(third.next).toBeNull();
  expect(first.items[0]).toMatchObject({
    actor: { userId: 'ana' },
    address: '192.0.2.7',
    before: { timeZone: 'UTC' },
    after: { timeZone: 'Asia/Tokyo' },
  });
  expect(first.items[0]?.after).not.toHaveProperty('name');

  const bos = await log.page(ours, '2026-11', { userId: 'bo' }, { limit: 10 });
  expect(bos.items.map(({ id }) => id)).toEqual(['e8', 'e6', 'e4', 'e2']);
  const one = await log.page(ours, '2026-11', { kind: 'venue', resourceId: 'ven_3' }, { limit: 10 });
  expect(one.items.map(({ id }) => id)).toEqual(['e3']);
  expect((await log.page(ours, '2026-10', {}, { limit: 10 })).items).toEqual([]);
});

test('a spreadsheet too large or slow for one answer continues where it ended', async () => {
  const shop = await openShop(engine.table, { now: new Date('2026-11-01T00:00:00Z') });
  const deps = { table: engine.table, organizations: organizations(engine.table) };
  const { id } = shop.organization;
  const actor = { ...person('ana'), organizationId: id, venueIds: 'all' as const };
  const resource = { kind: 'venue' as const, id: 'ven_1' };
  for (let each = 10; each < 40; each++) {
    const deed = { organizationId: id, actor, action: 'editVenue' as const, resource, after: { each } };
    await auditLog(engine.table).add(
      auditWrite({ ...deed, at: `2026-11-02T10:00:${each}.000Z`, id: `e${each}` }),
    );
  }
  const asked = { month: '2026-11', kind: 'venue' };
  const whole = await exportAuditEntries(deps, actor, asked);
  const rows = ({ text }: { text: string }) => text.trim().split('\r\n').slice(1);
  expect([rows(whole).length, whole.next]).toEqual([30, null]);
  expect(rows(whole)[0]).toContain('Edited a venue,editVenue');
  const german = await exportAuditEntries(deps, actor, { ...asked, locale: 'de-AT' });
  expect(rows(german)[0]).toContain('Standort bearbeitet;editVenue');
  const unknown = await exportAuditEntries(deps, actor, { ...asked, locale: 'pl-PL' });
  expect(rows(unknown)[0]).toContain('Edited a venue');
  const long = { text: 100, pages: 9, pageSize: 25 };
  for (const bounds of [long, { text: 9_000_000, pages: 5, pageSize: 5 }]) {
    const first = await exportAuditEntries(deps, actor, asked, bounds);
    const rest = await exportAuditEntries(deps, actor, { ...asked, cursor: first.next ?? '' }, bounds);
    expect([rows(first).length, rows(rest).length, rest.next]).toEqual([25, 5, null]);
    expect([...rows(first), ...rows(rest)]).toEqual(rows(whole));
  }

  const rare = { ...asked, userId: 'unknown' };
  const nothing = await exportAuditEntries(deps, actor, rare, { text: 100, pages: 1, pageSize: 2 });
  expect([rows(nothing), nothing.next]).toEqual([[], expect.any(String)]);
});

test.each(['', '!', Buffer.from('{"SK":1}').toString('base64url'), Buffer.from('{}').toString('base64url')])(
  'an invalid cursor is refused: %p',
  async (cursor) => {
    const asked = auditLog(engine.table).page(ours, '2026-11', {}, { limit: 4, cursor });
    await expect(asked).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field: 'cursor' }] });
  },
);

test('a cursor of another partition stays in this one', async () => {
  const forged = { PK: `ORG#${theirs}#AUDIT#2026-11`, SK: '2026-11-30' };
  const cursor = Buffer.from(JSON.stringify(forged)).toString('base64url');
  const asked = auditLog(engine.table).page(ours, '2026-11', {}, { limit: 4, cursor });
  await expect(asked).rejects.toMatchObject({ code: 'invalid-input' });
});
