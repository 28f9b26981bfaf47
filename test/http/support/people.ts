import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../../../core/contract/views.ts';
import type { World } from '../../support/world.ts';
import { type Call, call, must } from './call.ts';

const password = 'Correct-Horse-7';

interface Person {
  readonly role: Role;
  readonly organizationId: string;
  /** `all`, or ids with commas between them. */
  readonly venueIds?: string;
}

/** Creates a member and signs them in. Returns the session's cookies; none for a customer. */
export async function employ(world: World, person: Person): Promise<string> {
  if (person.role === 'customer') return '';
  const { email, password } = await hire(world, person);
  const cookie = await signIn(world, email, password);
  return person.role === 'system-admin' ? supporting(world, cookie, person.organizationId) : cookie;
}

/** Creates a member and returns what they sign in with. An operator has no organization. */
export function hire(world: World, { role, organizationId, venueIds = 'all' }: Person) {
  if (role === 'system-admin') return enroll(world, 'platform:system-admin', 'totp');
  return enroll(world, [organizationId, role, venueIds].join(':'));
}

/** Creates an account with the given claims and its own password. */
export async function enroll(world: World, memberships: string, twoStep = '') {
  const pool = poolOf(world);
  const email = `${memberships.split(':')[1]}-${randomBytes(6).toString('hex')}@example.com`;
  const user = { UserPoolId: world.info.userPoolId, Username: email };
  const attributes = {
    email,
    email_verified: 'true',
    name: 'Kim Tester',
    'custom:memberships': memberships,
    'custom:second_factor': twoStep,
  };
  const { User } = await pool.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );
  await pool.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  pool.destroy();
  return { email, password, userId: User?.Username ?? '' };
}

/** The user pool, with all rights. */
export function poolOf(world: World): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient({
    endpoint: world.info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
  });
}

/** The cookies of a session, as a browser would send them. */
export async function signIn(world: World, email: string, secret: string): Promise<string> {
  const answer = await must(world, 'signIn', { body: { email, password: secret } });
  if (answer.json.next === 'signed-in') return cookieOf(answer.headers);
  throw new Error(`A sign-in that is not over: ${answer.text}`);
}

/** The cookies that an answer sets, as a browser would send them, without those it ends. */
export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');
}

/** A browser: it keeps the cookies it receives, and sends them. */
export function browserOf(world: World) {
  const jar = new Map<string, string>();
  return {
    async ask(...[id, asked = {}]: [id: Parameters<typeof call>[1], asked?: Call]) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await call(world, id, { cookie, ...asked });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      return answer;
    },
    /** All cookies it would send now. */
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  };
}

async function supporting(world: World, cookie: string, organizationId: string): Promise<string> {
  const body = { reason: 'A test', minutes: 60 };
  const answer = await must(world, 'startSupportAccess', { cookie, params: { organizationId }, body });
  return `${cookie}; ${cookieOf(answer.headers)}`;
}
