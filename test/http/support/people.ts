import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Role } from '../../../core/contract/views.ts';
import type { World } from '../../support/world.ts';
import { call } from './call.ts';

const password = 'Correct-Horse-7';

interface Person {
  readonly role: Role;
  readonly organizationId: string;
  /** `all`, or ids with commas between them. */
  readonly venueIds?: string;
}

/** Somebody new who works for an organization, signed in: the cookie of their session. */
export async function employ(world: World, person: Person): Promise<string> {
  const { email, password } = await hire(world, person);
  return signIn(world, email, password);
}

/** Somebody new who works for an organization: what they sign in with. */
export async function hire(world: World, { role, organizationId, venueIds = 'all' }: Person) {
  const pool = new CognitoIdentityProviderClient({
    endpoint: world.info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
  });
  const email = `${role}-${randomBytes(6).toString('hex')}@example.com`;
  const user = { UserPoolId: world.info.userPoolId, Username: email };
  const attributes = {
    email,
    email_verified: 'true',
    name: 'Kim Tester',
    'custom:role': role,
    'custom:organization': organizationId,
    'custom:venues': venueIds,
  };
  await pool.send(
    new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    }),
  );
  await pool.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  pool.destroy();
  return { email, password };
}

/** The session's cookie, as a browser would send it. */
export async function signIn(world: World, email: string, secret: string): Promise<string> {
  const answer = await call(world, 'signIn', { body: { email, password: secret } });
  if (answer.status !== 200) throw new Error(`Nobody could sign in: ${answer.text}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
