import { randomBytes } from 'node:crypto';
import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { TOTP } from 'otpauth';
import type { RouteId } from '../../../core/contract/paths.ts';
import type { Shop } from '../../support/shop.ts';
import type { World } from '../../support/world.ts';
import { type Answer, type Call, must } from './call.ts';
import type { EmptyCounter } from './empty-counter.ts';
import { cookieOf, enroll, poolOf, signIn } from './people.ts';

const another = 'Another-Horse-8';

/** Members of the shop, named by what will be done to them or what they will do. */
export interface Team {
  readonly members: Readonly<Record<'everyday' | 'toEdit' | 'toRemove' | 'toReset', string>>;
  readonly cookies: Readonly<
    Record<'leaver' | 'changer' | 'starter' | 'twoDevices' | 'enabler' | 'disabler', string>
  >;
  /** Sign-ins that wait for an answer: the cookie with the question, and the app's secret. */
  readonly asked: Readonly<Record<'newPassword' | 'twoStep' | 'setUp', Question>>;
  /** A device of `twoDevices` other than the one of their cookies. */
  readonly deviceId: string;
  readonly enabling: string;
  readonly forgotten: { readonly email: string; readonly code: string };
}

interface Question {
  readonly cookie: string;
  readonly secret: string;
}

/** The code that an authenticator app shows now. */
export function codeOf(secret: string): string {
  return new TOTP({ secret }).generate();
}

export async function team(
  world: World,
  { shop, owner }: Pick<EmptyCounter, 'shop' | 'owner'>,
): Promise<Team> {
  const { id: organizationId } = shop.organization;
  const belongs = `${organizationId}:staff:${shop.venue.id}`;
  const invite = async (email: string): Promise<string> => {
    const place = { role: 'staff', venueIds: [shop.venue.id] };
    const body = { email, name: 'Toni Teammate', ...place };
    return (await must(world, 'inviteMember', { cookie: owner, body })).json.userId;
  };
  const newcomer = () => invite(`new-${randomBytes(6).toString('hex')}@example.com`);
  const signedIn = async () => {
    const { email, password } = await enroll(world, belongs);
    return signIn(world, email, password);
  };
  const known = await enroll(world, belongs);
  const forgetful = await enroll(world, belongs);
  const enabler = await signedIn();
  const owned = await twoDevices(world, belongs);
  return {
    members: {
      everyday: await newcomer(),
      toEdit: await newcomer(),
      toRemove: await newcomer(),
      toReset: await invite(known.email),
    },
    cookies: {
      leaver: await signedIn(),
      changer: await signedIn(),
      starter: await signedIn(),
      enabler,
      disabler: await signedIn(),
      twoDevices: owned.cookie,
    },
    deviceId: owned.deviceId,
    enabling: (await must(world, 'startTwoStep', { cookie: enabler })).json.secret,
    asked: {
      newPassword: await askedForPassword(world, belongs),
      twoStep: await askedForCode(world, belongs),
      setUp: await askedToSetUp(world),
    },
    forgotten: { email: forgetful.email, code: await codeSentTo(world, forgetful.email) },
  };
}

/** The code in the newest email about a forgotten password. */
export async function codeSentTo(world: World, email: string): Promise<string> {
  await must(world, 'requestPasswordReset', { body: { email } });
  return secretIn(await letterTo(world, email));
}

/** Every email to an address, newest last. */
export async function lettersTo(world: World, email: string) {
  const all = await world.inbox();
  return all.filter(({ destination }) => destination.to.some((to) => to.includes(email)));
}

/** The newest email to an address. */
export async function letterTo(world: World, email: string) {
  const letter = (await lettersTo(world, email)).at(-1);
  if (!letter) throw new Error(`No email was sent to ${email}.`);
  return letter;
}

/** The code or the first password in an email: its last bold text. */
export function secretIn({ body }: { readonly body: { readonly html: string } }): string {
  return [...body.html.matchAll(/<b(?: [^>]*)?>([^<]+)<\/b>/g)].at(-1)?.[1] ?? '';
}

async function twoDevices(world: World, belongs: string) {
  const { email, password } = await enroll(world, belongs);
  await signIn(world, email, password);
  const cookie = await signIn(world, email, password);
  const { devices } = (await must(world, 'listDevices', { cookie })).json;
  const deviceId: string = devices.find(({ current }: { current: boolean }) => !current)?.id ?? '';
  return { cookie, deviceId };
}

async function askedForPassword(world: World, belongs: string): Promise<Question> {
  const { email, password } = await enroll(world, belongs);
  const user = { UserPoolId: world.info.userPoolId, Username: email };
  const pool = poolOf(world);
  await pool.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: false }));
  pool.destroy();
  return questionIn(await must(world, 'signIn', { body: { email, password } }));
}

async function askedForCode(world: World, belongs: string): Promise<Question> {
  const { email, password } = await enroll(world, belongs);
  const cookie = await signIn(world, email, password);
  const { secret } = (await must(world, 'startTwoStep', { cookie })).json;
  await must(world, 'enableTwoStep', { cookie, body: { code: codeOf(secret) } });
  return { ...questionIn(await must(world, 'signIn', { body: { email, password } })), secret };
}

async function askedToSetUp(world: World): Promise<Question> {
  const { email, password } = await enroll(world, 'platform:system-admin');
  return questionIn(await must(world, 'signIn', { body: { email, password } }));
}

function questionIn({ headers, json }: Answer): Question {
  return { cookie: cookieOf(headers), secret: json.secret ?? '' };
}

/** For a shop where nothing can be done: ids that do not exist. */
export const noTeam: Team = {
  members: all(['everyday', 'toEdit', 'toRemove', 'toReset'], '00000000-0000-4000-8000-000000000000'),
  cookies: all(['leaver', 'changer', 'starter', 'enabler', 'disabler', 'twoDevices'], ''),
  deviceId: 'no-such-session',
  asked: all(['newPassword', 'twoStep', 'setUp'], { cookie: '', secret: 'ORSXG5A' }),
  enabling: 'ORSXG5A',
  forgotten: { email: 'unknown@example.com', code: '000000' },
};

function all<N extends string, T>(names: readonly N[], value: T) {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<N, T>;
}

export function teamCalls({ shop, owner, cookie }: EmptyCounter, { members, ...team }: Team) {
  const of = (name: keyof Team['members']) => ({ cookie: owner, params: { userId: members[name] } });
  const place = { name: 'Toni Teammate', role: 'staff', venueIds: [shop.venue.id] };
  return {
    listMembers: { cookie, query: { limit: 2 } },
    inviteMember: {
      cookie: owner,
      body: { ...place, email: `hired-${randomBytes(6).toString('hex')}@example.com` },
    },
    getMember: { ...of('everyday'), cookie },
    editMember: { ...of('toEdit'), body: { ...place, role: 'manager', version: 1 } },
    removeMember: of('toRemove'),
    resendInvitation: of('everyday'),
    resetMemberPassword: of('toReset'),
    setMemberPassword: { ...of('everyday'), body: { password: another } },
    removeMemberTwoStep: of('everyday'),
    disableMember: of('everyday'),
    enableMember: of('everyday'),
    ...accountCalls(cookie, shop, team),
  } satisfies Partial<Record<RouteId, Call>>;
}

function accountCalls(
  cookie: string,
  { organization }: Shop,
  { cookies, asked, deviceId, enabling, forgotten }: Omit<Team, 'members'>,
) {
  // A code is valid for half a minute, so it is computed when it is sent.
  const withCode = (cookie: string, secret: string): Call => ({
    cookie,
    get body() {
      return { code: codeOf(secret) };
    },
  });
  return {
    answerNewPassword: { cookie: asked.newPassword.cookie, body: { password: another } },
    answerTwoStep: withCode(asked.twoStep.cookie, asked.twoStep.secret),
    confirmTwoStepSetUp: withCode(asked.setUp.cookie, asked.setUp.secret),
    requestPasswordReset: { body: { email: 'unknown@example.com' } },
    resetPassword: { body: { ...forgotten, password: another } },
    getAccount: { cookie },
    changePassword: { cookie: cookies.changer, body: { current: 'Correct-Horse-7', next: another } },
    startTwoStep: { cookie: cookies.starter },
    enableTwoStep: withCode(cookies.enabler, enabling),
    disableTwoStep: { cookie: cookies.disabler, body: { password: 'Correct-Horse-7' } },
    editAccount: { cookie: cookies.changer, body: { name: 'Toni Teammate' } },
    chooseNews: { cookie, body: { muted: ['booked'], sound: true } },
    listDevices: { cookie },
    signOutDevice: { cookie: cookies.twoDevices, params: { deviceId } },
    signOutOthers: { cookie: cookies.twoDevices },
    signOutEverywhere: { cookie: cookies.leaver },
    listOrganizations: { cookie },
    switchOrganization: { cookie, body: { organizationId: organization.id } },
  } satisfies Partial<Record<RouteId, Call>>;
}
