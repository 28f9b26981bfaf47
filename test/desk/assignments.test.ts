import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { VenueId } from '../../core/contract/model/ids.ts';
import { type Member, member } from '../../core/contract/model/people/member.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { mayRun } from '../../core/domain/permissions/may-run.ts';
import { sessions } from '../../lambdas/data/catalogue/sessions.ts';
import { assignments } from '../../lambdas/data/desk/assignments.ts';
import { members } from '../../lambdas/data/people/members.ts';
import { auditLog } from '../../lambdas/data/platform/audit.ts';
import { assignMember, unassignMember } from '../../lambdas/usecases/desk/assignments/assign-member.ts';
import {
  listAssignments,
  listMemberAssignments,
} from '../../lambdas/usecases/desk/assignments/list-assignments.ts';
import { openFloor, opening } from '../model/support/floor.ts';
import { startTable, type TestTable } from '../support/table.ts';

/** Six sessions of an hour on two days, and in between those of a second activity, half an hour later. */
let running: TestTable;
beforeAll(async () => {
  running = await startTable();
});
afterAll(() => running?.close());

const day = '2026-11-24';

async function open() {
  const floor = await openFloor(running.table, { duration: 60 }, { twin: true });
  const { deps, manager, shop } = floor;
  const venueId = shop.venue.id;
  const team = members(running.table);
  const hire = async (name: string, changes: Partial<Member> = {}) => {
    const value = member.parse({
      organizationId: shop.organization.id,
      userId: crypto.randomUUID(),
      email: 'gm@example.com',
      name,
      role: 'staff',
      venueIds: [venueId],
      status: 'active',
      createdAt: opening.toISOString(),
      version: 1,
      ...changes,
    });
    await team.create(value, []);
    return value;
  };
  const actorOf = ({ userId, name, role }: Member, venueIds: Actor['venueIds'] = [venueId]): Actor => ({
    ...manager,
    userId,
    name,
    role,
    venueIds,
  });
  const place = (index: number, { userId }: Member) => ({
    venueId,
    sessionId: floor.session(index).id,
    userId,
  });
  const assign = (index: number, who: Member, actor = manager) =>
    assignMember(deps, actor, place(index, who));
  const list = async (actor = manager, days = 1) =>
    (await listAssignments(deps, actor, { venueId, from: day, days })).assignments;
  const coming = async (who: Member, actor = manager) =>
    (await listMemberAssignments(deps, actor, { userId: who.userId, limit: 25 })).items;
  const auditOf = async () =>
    (await auditLog(running.table).page(shop.organization.id, '2026-11', { kind: 'session' }, { limit: 50 }))
      .items;
  return { floor, deps, manager, venueId, team, hire, actorOf, place, assign, list, coming, auditOf };
}

describe('an assignment', () => {
  test('is listed with its session and its member, on the day of the venue', async () => {
    const { floor, manager, venueId, hire, assign, list } = await open();
    const gina = await hire('Gina');
    const { assignment, overlapping } = await assign(0, gina);
    const { id, activityId, startsAt, endsAt, date } = floor.session(0);
    const seen = { venueId, userId: gina.userId, name: 'Gina', sessionId: id, activityId, startsAt, endsAt };
    expect(assignment).toEqual({ ...seen, date, activityName: floor.shop.activity.name });
    expect(overlapping).toEqual([]);
    expect(await list()).toEqual([assignment]);
    await assign(floor.sessions.length - 1, gina);
    expect(await list()).toHaveLength(1);
    expect(await list(manager, 2)).toHaveLength(2);
  });

  test('is made and taken back once, and each is in the log', async () => {
    const { deps, manager, hire, place, assign, list, auditOf } = await open();
    const gina = await hire('Gina');
    expect(await assign(0, gina)).toEqual(await assign(0, gina));
    expect(await auditOf()).toMatchObject([
      { action: 'assignMember', resource: { id: place(0, gina).sessionId }, after: { userId: gina.userId } },
    ]);
    await unassignMember(deps, manager, place(0, gina));
    const again = unassignMember(deps, manager, place(0, gina));
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
    expect(await list()).toEqual([]);
    const log = (await auditOf()).map(({ action }) => action);
    expect(log.toSorted()).toEqual(['assignMember', 'unassignMember']);
  });

  test('warns of what else the member runs then, and of nothing else', async () => {
    const { floor, hire, assign } = await open();
    const [gina, sam] = [await hire('Gina'), await hire('Sam')];
    const [first, twin, next] = floor.sessions;
    expect([first?.startsAt, twin?.startsAt, next?.startsAt].map((at) => at?.slice(11, 16))).toEqual([
      first?.startsAt.slice(11, 16),
      first?.startsAt.slice(11, 14).concat('30'),
      first?.endsAt.slice(11, 16),
    ]);
    await assign(0, gina);
    expect((await assign(2, gina)).overlapping).toEqual([]);
    expect((await assign(1, sam)).overlapping).toEqual([]);
    const { overlapping } = await assign(1, gina);
    expect(overlapping.map(({ sessionId }) => sessionId)).toEqual([first?.id, next?.id]);
  });

  test('follows the times of its session, and goes with it', async () => {
    const { floor, hire, assign, list } = await open();
    await assign(0, await hire('Gina'));
    const session = floor.session(0);
    const longer = { ...session, endsAt: '2026-11-24T23:59:00.000Z', version: session.version + 1 };
    expect(await sessions(running.table).replace(longer)).toBe(true);
    expect(await list()).toMatchObject([{ endsAt: longer.endsAt }]);
    expect(await sessions(running.table).remove(longer)).toBe(true);
    expect(await list()).toEqual([]);
  });
});

describe('who may run a session', () => {
  test('members of the venue who are not locked out', async () => {
    const { floor, manager, hire, place, assign, deps } = await open();
    const elsewhere = await hire('Elsa', { venueIds: ['ven_zzzzzzzzzzzz' as VenueId] });
    const locked = await hire('Lou', { status: 'disabled' });
    const stranger = { ...locked, userId: crypto.randomUUID() };
    for (const who of [elsewhere, locked, stranger]) {
      await expect(assign(0, who)).rejects.toMatchObject({ code: 'not-found' });
    }
    const owner = await hire('Olga', { role: 'org-admin', venueIds: 'all' });
    expect((await assign(0, owner)).assignment.name).toBe('Olga');
    const other = await openFloor(running.table);
    const foreign = { ...place(0, owner), sessionId: other.session(0).id };
    await expect(assignMember(deps, manager, foreign)).rejects.toMatchObject({ code: 'not-found' });
    const theirs = { ...place(0, owner), venueId: other.shop.venue.id };
    await expect(assignMember(deps, manager, theirs)).rejects.toMatchObject({ code: 'not-found' });
    await expect(unassignMember(deps, manager, theirs)).rejects.toMatchObject({ code: 'not-found' });
    expect(floor.shop.venue.id).not.toBe(other.shop.venue.id);
  });

  test('a member who is locked out, works elsewhere or has left is no longer shown', async () => {
    const { team, hire, assign, list } = await open();
    const gina = await hire('Gina');
    await assign(0, gina);
    await team.change(gina, { status: 'disabled' }, []);
    expect(await list()).toEqual([]);
    await team.change({ ...gina, version: 2 }, { status: 'active' }, []);
    expect(await list()).toHaveLength(1);
    await team.change({ ...gina, version: 3 }, { venueIds: ['ven_zzzzzzzzzzzz' as VenueId] }, []);
    expect(await list()).toEqual([]);
  });

  test('one who leaves loses the sessions to come, and keeps those they ran', async () => {
    const { floor, hire, assign } = await open();
    const gina = await hire('Gina');
    for (const index of [0, 1, 2]) await assign(index, gina);
    const org = floor.shop.organization.id;
    await assignments(running.table).removeFrom(org, gina.userId, floor.session(1).startsAt);
    const whole = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
    const kept = await assignments(running.table).listOfMember(org, gina.userId, whole);
    expect(kept.map(({ sessionId }) => sessionId)).toEqual([floor.session(0).id]);
  });
});

describe('who sees assignments', () => {
  test('staff see their own; managers see everyone, and change them', async () => {
    const { hire, actorOf, assign, list, coming, deps, place } = await open();
    const [gina, sam] = [await hire('Gina'), await hire('Sam')];
    for (const who of [gina, sam]) await assign(0, who);
    expect((await list()).map(({ name }) => name).toSorted()).toEqual(['Gina', 'Sam']);
    expect((await list(actorOf(gina))).map(({ name }) => name)).toEqual(['Gina']);
    expect(await coming(gina, actorOf(gina))).toHaveLength(1);
    await expect(coming(sam, actorOf(gina))).rejects.toMatchObject({ code: 'not-found' });
    await expect(assign(1, gina, actorOf(gina))).rejects.toMatchObject({ code: 'not-found' });
    const take = unassignMember(deps, actorOf(gina), place(0, sam));
    await expect(take).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a manager of another venue sees and changes nothing here', async () => {
    const { hire, actorOf, assign, list, coming } = await open();
    const elsewhere = ['ven_zzzzzzzzzzzz' as VenueId];
    const gina = await hire('Gina');
    const boss = actorOf(await hire('Bob', { role: 'manager', venueIds: elsewhere }), elsewhere);
    await assign(0, gina);
    await expect(list(boss)).rejects.toMatchObject({ code: 'not-found' });
    await expect(assign(1, gina, boss)).rejects.toMatchObject({ code: 'not-found' });
    await expect(coming(gina, boss)).rejects.toMatchObject({ code: 'not-found' });
    const roaming = await hire('Olga', { role: 'org-admin', venueIds: 'all' });
    await assign(0, roaming);
    expect(await coming(roaming, boss)).toEqual([]);
  });

  test('the sessions of a member begin with the one that is running', async () => {
    const { floor, hire, assign, coming } = await open();
    const gina = await hire('Gina');
    for (const index of [0, 2]) await assign(index, gina);
    floor.clock.at = new Date(Date.parse(floor.session(0).endsAt) - 1);
    expect((await coming(gina)).map(({ sessionId }) => sessionId)).toEqual([
      floor.session(0).id,
      floor.session(2).id,
    ]);
    floor.clock.at = new Date(floor.session(0).endsAt);
    expect(await coming(gina)).toHaveLength(1);
  });
});

test.each([
  ['active', 'all', true],
  ['invited', ['ven_aaaaaaaaaaaa'], true],
  ['active', ['ven_bbbbbbbbbbbb'], false],
  ['disabled', 'all', false],
] as const)('%s at %s: %s', (status, venueIds, expected) => {
  expect(mayRun({ status, venueIds } as Member, 'ven_aaaaaaaaaaaa' as VenueId)).toBe(expected);
});
