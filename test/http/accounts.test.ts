import { randomBytes } from 'node:crypto';
import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openShop, type Shop } from '../support/shop.ts';
import { sharedWorld } from '../support/world.ts';
import { call, must } from './support/call.ts';
import { openFeed } from './support/feed.ts';
import { browserOf, employ, enroll, hire, poolOf, signIn } from './support/people.ts';
import { codeOf, codeSentTo, lettersTo, letterTo, secretIn } from './support/team.ts';

const world = sharedWorld();
const chosen = 'Chosen-Horse-9';
let shop: Shop;
let other: Shop;
/** The cookies of an owner of each organization. */
let owner: string;

beforeAll(async () => {
  const now = await world.now();
  [shop, other] = await Promise.all([
    openShop(world.table, { now, activity: { status: 'draft' } }),
    openShop(world.table, { now, activity: { status: 'draft' } }),
  ]);
  owner = await employ(world, { role: 'org-admin', organizationId: shop.organization.id });
});

const belongs = (place: Shop = shop, role = 'staff') =>
  `${place.organization.id}:${role}:${role === 'staff' ? place.venue.id : 'all'}`;

const newAddress = () => `person-${randomBytes(6).toString('hex')}@example.com`;

/** A member whom the owner adds. */
async function invite(email: string, more: object = {}) {
  const body = { email, name: 'Ivy Invited', role: 'staff', venueIds: [shop.venue.id], ...more };
  const { json } = await must(world, 'inviteMember', { cookie: owner, body });
  await world.waitUntilIdle();
  return json;
}

describe('an invitation', () => {
  test('comes by email once, with a first password that only serves to choose one’s own', async () => {
    const email = newAddress();
    const invited = await invite(email);
    expect(invited).toMatchObject({ email, role: 'staff', status: 'invited', version: 1 });
    const letter = await letterTo(world, email);
    const { name } = (await must(world, 'getProfile', { cookie: owner })).json;
    expect(letter.subject).toBe(`${name} invited you to ${shop.organization.name}`);
    expect(letter.body.text).toContain('a member of its staff');
    expect(letter.body.html).toContain(email);
    expect(letter.body.html).toContain(`${world.info.site}/sign-in`);
    expect(await lettersTo(world, email)).toHaveLength(1);

    const browser = browserOf(world);
    const wrong = await browser.ask('signIn', { body: { email, password: chosen } });
    expect(wrong.json.code).toBe('wrong-credentials');
    const first = await browser.ask('signIn', { body: { email, password: secretIn(letter) } });
    expect(first.json).toEqual({ next: 'new-password' });
    expect((await browser.ask('getProfile')).json.code).toBe('unauthenticated');
    const weak = await browser.ask('answerNewPassword', { body: { password: 'Too-short-1' } });
    expect(weak.json.errors).toEqual([
      { field: 'password', detail: expect.stringContaining('at least 12 characters') },
    ]);
    const done = await browser.ask('answerNewPassword', { body: { password: chosen } });
    expect(done.json).toMatchObject({ next: 'signed-in' });
    expect((await browser.ask('getProfile')).json).toMatchObject({
      name: 'Ivy Invited',
      role: 'staff',
      organization: { id: shop.organization.id },
      venues: [{ id: shop.venue.id }],
    });
    const seen = await call(world, 'getMember', { cookie: owner, params: { userId: invited.userId } });
    expect(seen.json).toMatchObject({ status: 'active' });
    await signIn(world, email, chosen);
  });

  test('sent again has a new first password, and the old one stops working', async () => {
    const email = newAddress();
    const { userId } = await invite(email);
    const before = secretIn(await letterTo(world, email));
    await must(world, 'resendInvitation', { cookie: owner, params: { userId } });
    const after = secretIn(await letterTo(world, email));
    const code = async (password: string) =>
      (await call(world, 'signIn', { body: { email, password } })).json;
    expect((await code(before)).code).toBe('wrong-credentials');
    expect((await code(after)).next).toBe('new-password');
  });

  test('to a person with an account says so and keeps their password', async () => {
    const { email, password } = await enroll(world, belongs(other));
    const added = await invite(email, { role: 'admin', venueIds: [] });
    expect(added).toMatchObject({ role: 'admin', venueIds: 'all', status: 'active' });
    const letter = await letterTo(world, email);
    expect(letter.subject).toBe(`${shop.organization.name} has added you to its team`);
    expect(letter.body.text).toContain('an administrator');
    await signIn(world, email, password);
  });
});

describe('a forgotten password', () => {
  test('is replaced with the code of an email, and all sessions end at once', async () => {
    const { email, password } = await enroll(world, belongs());
    const old = await signIn(world, email, password);
    const code = await codeSentTo(world, email);
    const reset = (text: string) =>
      call(world, 'resetPassword', { body: { email, code: text, password: chosen } });
    const wrong = await reset(code === '000000' ? '000001' : '000000');
    expect(wrong.json).toMatchObject({ status: 401, code: 'wrong-code', errors: [{ field: 'code' }] });
    expect((await reset(code)).status).toBe(204);
    expect((await reset(code)).json.code).toBe('wrong-code');
    expect((await call(world, 'getProfile', { cookie: old })).json.code).toBe('unauthenticated');
    expect((await call(world, 'refreshSignIn', { cookie: old })).json.code).toBe('unauthenticated');
    expect((await call(world, 'signIn', { body: { email, password } })).status).toBe(401);
    await signIn(world, email, chosen);
  });

  test('of an unknown address gets the same answer, and no email is sent', async () => {
    const answer = await call(world, 'requestPasswordReset', { body: { email: newAddress() } });
    expect([answer.status, answer.text]).toEqual([204, '']);
  });
});

describe('a session', () => {
  test('that is ended everywhere ends at once on every device', async () => {
    const { email, password } = await enroll(world, belongs());
    const [phone, desk] = [await signIn(world, email, password), await signIn(world, email, password)];
    expect((await call(world, 'getProfile', { cookie: phone })).status).toBe(200);
    const out = await must(world, 'signOutEverywhere', { cookie: desk });
    expect(out.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true);
    for (const cookie of [phone, desk]) {
      expect((await call(world, 'getProfile', { cookie })).json.code).toBe('unauthenticated');
      expect((await call(world, 'refreshSignIn', { cookie })).json.code).toBe('unauthenticated');
    }
    const again = await signIn(world, email, password);
    expect((await call(world, 'getProfile', { cookie: again })).status).toBe(200);
  });

  test('survives a password change here and ends everywhere else', async () => {
    const { email, password } = await enroll(world, belongs());
    const elsewhere = await signIn(world, email, password);
    const browser = browserOf(world);
    await browser.ask('signIn', { body: { email, password } });
    const wrong = await browser.ask('changePassword', { body: { current: chosen, next: chosen } });
    expect(wrong.json).toMatchObject({ code: 'wrong-credentials', errors: [{ field: 'current' }] });
    const changed = await browser.ask('changePassword', { body: { current: password, next: chosen } });
    expect(changed.json.next).toBe('signed-in');
    expect((await browser.ask('getProfile')).status).toBe(200);
    expect((await call(world, 'getProfile', { cookie: elsewhere })).json.code).toBe('unauthenticated');
  });

  test('begins from the portal only, and other sites cannot frame its pages', async () => {
    const { email, password } = await enroll(world, belongs());
    const evil = { origin: 'https://evil.example' };
    const answer = await call(world, 'signIn', { body: { email, password }, headers: evil });
    expect([answer.status, answer.json.code]).toEqual([403, 'forbidden']);
    const cookie = await signIn(world, email, password);
    const out = await call(world, 'signOutEverywhere', { cookie, headers: evil });
    expect(out.json.code).toBe('forbidden');
    expect((await call(world, 'getProfile', { cookie })).status).toBe(200);
    const { headers } = await fetch(`${world.info.site}/sign-in`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('the devices of a person', () => {
  const desktop =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36';
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

  /** A person who is signed in at a desk, then on a phone. */
  async function twoDevices() {
    const person = await enroll(world, belongs());
    const [atDesk, onPhone] = [browserOf(world), browserOf(world)];
    const body = { email: person.email, password: person.password };
    await atDesk.ask('signIn', { body, headers: { 'user-agent': desktop } });
    await onPhone.ask('signIn', { body, headers: { 'user-agent': phone } });
    return { ...person, atDesk, onPhone };
  }
  const devicesOf = async (browser: ReturnType<typeof browserOf>) =>
    (await browser.ask('listDevices')).json.devices;
  const isSignedIn = async (browser: ReturnType<typeof browserOf>) => {
    const cookie = browser.cookie();
    return [
      (await call(world, 'getProfile', { cookie })).status,
      (await call(world, 'refreshSignIn', { cookie })).status,
    ];
  };

  test('are listed by browser and system, and this one is marked', async () => {
    const { atDesk, onPhone } = await twoDevices();
    const listed = await devicesOf(atDesk);
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ browser: 'chrome', system: 'windows', current: true }),
        expect.objectContaining({ browser: 'safari', system: 'ios', current: false }),
      ]),
    );
    await onPhone.ask('refreshSignIn', { headers: { 'user-agent': phone } });
    expect((await devicesOf(atDesk)).map(({ id }: { id: string }) => id).sort()).toEqual(
      listed.map(({ id }: { id: string }) => id).sort(),
    );
    await onPhone.ask('signOut');
    expect(await devicesOf(atDesk)).toHaveLength(1);
  });

  test('can be signed out one by one, at once and for good', async () => {
    const { atDesk, onPhone } = await twoDevices();
    const lost = (await devicesOf(atDesk)).find(({ current }: { current: boolean }) => !current);
    const params = { deviceId: lost.id };
    expect(await isSignedIn(onPhone)).toEqual([200, 200]);
    expect((await atDesk.ask('signOutDevice', { params })).status).toBe(204);
    expect(await isSignedIn(onPhone)).toEqual([401, 401]);
    expect(await isSignedIn(atDesk)).toEqual([200, 200]);
    expect(await devicesOf(atDesk)).toHaveLength(1);
  });

  test('of another person stay as they are', async () => {
    const [mine, theirs] = [await twoDevices(), await twoDevices()];
    const [{ id: deviceId }] = await devicesOf(theirs.atDesk);
    const answer = await mine.atDesk.ask('signOutDevice', { params: { deviceId } });
    expect([answer.status, answer.json.code]).toEqual([404, 'not-found']);
    expect(await devicesOf(theirs.atDesk)).toHaveLength(2);
  });

  test('but this one can be signed out together; everywhere ends all of them', async () => {
    const { email, password, atDesk, onPhone } = await twoDevices();
    expect((await atDesk.ask('signOutOthers')).status).toBe(204);
    expect(await isSignedIn(onPhone)).toEqual([401, 401]);
    expect(await isSignedIn(atDesk)).toEqual([200, 200]);
    await atDesk.ask('signOutEverywhere');
    const again = browserOf(world);
    await again.ask('signIn', { body: { email, password } });
    expect(await devicesOf(again)).toEqual([expect.objectContaining({ current: true })]);
  });
});

describe('a person’s own account', () => {
  test('has the name they choose, in every organization, and the audit log says so', async () => {
    const email = newAddress();
    const { userId } = await invite(email);
    const browser = browserOf(world);
    await browser.ask('signIn', { body: { email, password: secretIn(await letterTo(world, email)) } });
    await browser.ask('answerNewPassword', { body: { password: chosen } });
    const empty = await browser.ask('editAccount', { body: { name: '  ' } });
    expect(empty.json).toMatchObject({ code: 'invalid-input', errors: [{ field: 'name' }] });
    expect((await browser.ask('editAccount', { body: { name: 'Ivy Newname' } })).status).toBe(204);
    expect((await browser.ask('getAccount')).json).toMatchObject({ name: 'Ivy Newname' });
    expect((await browser.ask('getProfile')).json).toMatchObject({ name: 'Ivy Newname' });
    const seen = await must(world, 'getMember', { cookie: owner, params: { userId } });
    expect(seen.json).toMatchObject({ name: 'Ivy Newname' });
    const month = (await world.now()).toISOString().slice(0, 7);
    const log = await must(world, 'listAuditEntries', { cookie: owner, query: { month, userId } });
    expect(log.json.items[0]).toMatchObject({
      action: 'editAccount',
      before: { name: 'Ivy Invited' },
      after: { name: 'Ivy Newname' },
    });
  });

  test('keeps what they want to hear of, on every device', async () => {
    const { email, password } = await enroll(world, belongs());
    const [one, two] = [browserOf(world), browserOf(world)];
    for (const each of [one, two]) await each.ask('signIn', { body: { email, password } });
    expect((await one.ask('getAccount')).json.news).toEqual({ muted: [], sound: false });
    const news = { muted: ['booked', 'moved'], sound: true };
    expect((await one.ask('chooseNews', { body: news })).status).toBe(204);
    expect((await two.ask('getAccount')).json.news).toEqual(news);
    await one.ask('signOutEverywhere');
    await two.ask('signIn', { body: { email, password } });
    expect((await two.ask('getAccount')).json.news).toEqual(news);
  });
});

describe('two-step verification', () => {
  test('can be turned on by any member, is then asked for, and ends with a password reset', async () => {
    const { email, password } = await enroll(world, belongs());
    const browser = browserOf(world);
    await browser.ask('signIn', { body: { email, password } });
    const { secret, uri } = (await browser.ask('startTwoStep')).json;
    expect(uri).toBe(
      `otpauth://totp/BookingTMS:${encodeURIComponent(email)}?secret=${secret}&issuer=BookingTMS`,
    );
    expect((await browser.ask('enableTwoStep', { body: { code: wrongCode(secret) } })).json).toMatchObject({
      code: 'wrong-code',
      errors: [{ field: 'code' }],
    });
    expect((await browser.ask('getAccount')).json.twoStep).toBe(false);
    expect((await browser.ask('enableTwoStep', { body: { code: codeOf(secret) } })).status).toBe(204);
    expect((await browser.ask('getAccount')).json).toMatchObject({ email, twoStep: true });

    const later = browserOf(world);
    const first = await later.ask('signIn', { body: { email, password } });
    expect(first.json).toEqual({ next: 'two-step' });
    expect((await later.ask('getProfile')).json.code).toBe('unauthenticated');
    // The question can still be answered after a wrong code.
    const wrong = await later.ask('answerTwoStep', { body: { code: wrongCode(secret) } });
    expect(wrong.json.code).toBe('wrong-code');
    const right = await later.ask('answerTwoStep', { body: { code: codeOf(secret) } });
    expect(right.json.next).toBe('signed-in');
    expect((await later.ask('refreshSignIn')).status).toBe(200);

    const mistaken = await later.ask('disableTwoStep', { body: { password: chosen } });
    expect(mistaken.json).toMatchObject({ code: 'wrong-credentials', errors: [{ field: 'password' }] });
    expect((await later.ask('disableTwoStep', { body: { password } })).status).toBe(204);
    await signIn(world, email, password);
  });

  test('is required of operators before they see anything, and they cannot turn it off', async () => {
    const { email, password } = await enroll(world, 'platform:system-admin');
    const browser = browserOf(world);
    const first = await browser.ask('signIn', { body: { email, password } });
    expect(first.json.next).toBe('set-up-two-step');
    expect((await browser.ask('getAccount')).json.code).toBe('unauthenticated');
    const { secret } = first.json;
    const wrong = await browser.ask('confirmTwoStepSetUp', { body: { code: wrongCode(secret) } });
    expect(wrong.json.code).toBe('wrong-code');
    const done = await browser.ask('confirmTwoStepSetUp', { body: { code: codeOf(secret) } });
    expect(done.json).toEqual({ next: 'password' });
    expect((await browser.ask('getAccount')).json.code).toBe('unauthenticated');
    expect((await browser.ask('signIn', { body: { email, password } })).json.next).toBe('two-step');
    const proved = await browser.ask('answerTwoStep', { body: { code: codeOf(secret) } });
    expect(proved.json.next).toBe('signed-in');
    expect((await browser.ask('getAccount')).json).toMatchObject({ operator: true, twoStep: true });
    expect((await browser.ask('getPlatformMetrics')).status).toBe(200);
    expect((await browser.ask('getProfile')).json.code).toBe('no-organization');
    const end = await browser.ask('disableTwoStep', { body: { password } });
    expect(end.json.code).toBe('forbidden');
    const again = await browser.ask('signIn', { body: { email, password } });
    expect(again.json).toEqual({ next: 'two-step' });
  });

  test('cannot be bypassed: the answer to one question is no use for another', async () => {
    const { email, password } = await enroll(world, 'platform:system-admin');
    const browser = browserOf(world);
    await browser.ask('signIn', { body: { email, password } });
    const cookie = keptSession(browser.cookie());
    const refreshed = await must(world, 'refreshSignIn', { cookie });
    const session = refreshed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const answer = await call(world, 'getPlatformMetrics', { cookie: session });
    expect([answer.status, answer.json.code]).toEqual([401, 'unauthenticated']);
  });

  test('ends sessions begun with the password alone, once it is set up', async () => {
    const { email, password } = await enroll(world, 'platform:system-admin');
    const thief = browserOf(world);
    await thief.ask('signIn', { body: { email, password } });
    const cookie = keptSession(thief.cookie());
    const operator = browserOf(world);
    const { secret } = (await operator.ask('signIn', { body: { email, password } })).json;
    await operator.ask('confirmTwoStepSetUp', { body: { code: codeOf(secret) } });
    expect((await call(world, 'refreshSignIn', { cookie })).json.code).toBe('unauthenticated');
  });
});

describe('a person with two employers', () => {
  test('works for one at a time, whatever the cookie says', async () => {
    const { email, password } = await enroll(world, `${belongs()};${belongs(other, 'org-admin')}`);
    // Their names as each organization lists them.
    const browser = browserOf(world);
    await browser.ask('signIn', { body: { email, password } });
    const current = async () => (await browser.ask('getProfile')).json;
    expect(await current()).toMatchObject({ organization: { id: shop.organization.id }, role: 'staff' });
    const to = (organizationId: string) => browser.ask('switchOrganization', { body: { organizationId } });
    expect((await to(other.organization.id)).status).toBe(204);
    expect(await current()).toMatchObject({ organization: { id: other.organization.id }, role: 'org-admin' });
    const { json } = await to('org_000000000000');
    expect(json.code).toBe('not-found');

    const stranger = (await openShop(world.table, { now: await world.now() })).organization.id;
    const forged = browser.cookie().replace(other.organization.id, stranger);
    expect(forged).toContain(stranger);
    const answer = await call(world, 'getProfile', { cookie: forged });
    expect(answer.json.code).toBe('no-organization');
    await browser.ask('signIn', { body: { email, password } });
    expect(await current()).toMatchObject({ organization: { id: shop.organization.id } });
  });

  test('sees both by name, and which one is current', async () => {
    const { email, password } = await hire(world, {
      role: 'org-admin',
      organizationId: other.organization.id,
    });
    const theirs = await signIn(world, email, password);
    const address = newAddress();
    await invite(address);
    const body = { email: address, name: 'Ivy Invited', role: 'manager', venueIds: [other.venue.id] };
    await must(world, 'inviteMember', { cookie: theirs, body });
    await world.waitUntilIdle();
    const browser = browserOf(world);
    const first = secretIn(await letterTo(world, address));
    const steps = [
      await browser.ask('signIn', { body: { email: address, password: first } }),
      await browser.ask('answerNewPassword', { body: { password: chosen } }),
      await browser.ask('switchOrganization', { body: { organizationId: other.organization.id } }),
    ];
    expect(steps.map(({ status }) => status)).toEqual([200, 200, 204]);
    const { organizations } = (await browser.ask('listOrganizations')).json;
    expect(organizations).toHaveLength(2);
    expect(organizations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: shop.organization.id, role: 'staff', current: false }),
        expect.objectContaining({ id: other.organization.id, role: 'manager', current: true }),
      ]),
    );
  });
});

describe('an administrator’s change', () => {
  test('takes effect with the next request: another role, disabled, enabled, removed', async () => {
    const email = newAddress();
    const { userId } = await invite(email);
    const browser = browserOf(world);
    const first = secretIn(await letterTo(world, email));
    await browser.ask('signIn', { body: { email, password: first } });
    await browser.ask('answerNewPassword', { body: { password: chosen } });
    const fresh = async () => {
      await browser.ask('refreshSignIn');
      return (await browser.ask('getProfile')).json;
    };
    const params = { userId };
    const { version } = (await must(world, 'getMember', { cookie: owner, params })).json;
    const edit = { name: 'Ivy Manager', role: 'admin', venueIds: [], version };
    await must(world, 'editMember', { cookie: owner, params, body: edit });
    expect((await browser.ask('getProfile')).json.code).toBe('unauthenticated');
    expect(await fresh()).toMatchObject({ role: 'admin', name: 'Ivy Manager' });
    const late = await call(world, 'editMember', { cookie: owner, params, body: edit });
    expect(late.json.code).toBe('conflict');

    await must(world, 'disableMember', { cookie: owner, params });
    expect((await fresh()).code).toBe('unauthenticated');
    const refused = await browser.ask('signIn', { body: { email, password: chosen } });
    expect(refused.json.code).toBe('forbidden');
    await must(world, 'enableMember', { cookie: owner, params });
    await browser.ask('signIn', { body: { email, password: chosen } });
    expect((await browser.ask('getProfile')).status).toBe(200);

    await must(world, 'removeMember', { cookie: owner, params });
    expect((await browser.ask('getProfile')).json.code).toBe('unauthenticated');
    const gone = await call(world, 'signIn', { body: { email, password: chosen } });
    expect(gone.json.code).toBe('wrong-credentials');
    const pool = poolOf(world);
    const user = { UserPoolId: world.info.userPoolId, Username: email };
    await expect(pool.send(new AdminGetUserCommand(user))).rejects.toThrow('does not exist');
    pool.destroy();
  });

  test('closes the live feed of a member who is removed', async () => {
    const { email, password } = await enroll(world, belongs());
    const { userId } = await invite(email);
    const params = { venueId: shop.venue.id };
    const cookie = await signIn(world, email, password);
    const { json } = await must(world, 'createFeedTicket', { cookie, params });
    const feed = await openFeed(world);
    await feed.ask({ action: 'subscribe-staff', ticket: json.ticket });
    await must(world, 'removeMember', { cookie: owner, params: { userId } });
    await feed.closed;
    expect(feed.heard.filter(({ type }) => type === 'problem')).toEqual([]);
  });

  test('of a password ends it and sends a code, or gives a first password', async () => {
    const { email, password } = await enroll(world, belongs());
    const { userId } = await invite(email);
    const params = { userId };
    await must(world, 'resetMemberPassword', { cookie: owner, params });
    expect((await call(world, 'signIn', { body: { email, password } })).json.code).toBe('wrong-credentials');
    const code = secretIn(await letterTo(world, email));
    await must(world, 'resetPassword', { body: { email, code, password: chosen } });
    await signIn(world, email, chosen);
    await must(world, 'setMemberPassword', { cookie: owner, params, body: { password } });
    expect((await call(world, 'signIn', { body: { email, password } })).json.next).toBe('new-password');
    const again = await call(world, 'resendInvitation', { cookie: owner, params });
    expect(again.status).toBe(204);
  });
});

/** A session cookie made from what the browser keeps for the question it was asked. */
function keptSession(cookies: string): string {
  const kept = /__Secure-bookingtms-challenge=([^;]+)/.exec(cookies)?.[1] ?? '';
  const { refreshToken } = JSON.parse(Buffer.from(kept, 'base64url').toString());
  return `__Secure-bookingtms-refresh=${refreshToken}`;
}

/** Six digits that the app shows neither now nor in the neighbouring intervals. */
function wrongCode(secret: string): string {
  const right = Number(codeOf(secret));
  return String((right + 500_000) % 1_000_000).padStart(6, '0');
}
