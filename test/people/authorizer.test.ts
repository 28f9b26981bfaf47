import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { createRemoteJWKSet, decodeJwt, importPKCS8, type JWTPayload, SignJWT } from 'jose';
import { organizationId, venueId } from '../../core/contract/model/ids.ts';
import type { SupportAccess } from '../../core/contract/model/platform/support-access.ts';
import type { Environment } from '../../core/contract/settings.ts';
import { cognitoUserPool } from '../../lambdas/gateways/user-pool.ts';
import type { handler as Handler } from '../../lambdas/handlers/http/machines/authorizer.ts';
import { verifySession } from '../../lambdas/usecases/people/sign-in/verify-session.ts';
import { signFeedTicket, signSupportGrant } from '../../lambdas/usecases/scope/links.ts';
import { startUserPool, type TestUserPool } from './support/user-pool.ts';

const email = 'maya@example.com';
const password = 'Correct-Horse-7';
const memberships = 'org_aaaaaaaaaaaa:manager:ven_aaaaaaaaaaaa,ven_bbbbbbbbbbbb;org_bbbbbbbbbbbb:admin:all';

let pool: TestUserPool;
let database: Server;
/** The lowest generation of tokens that the table accepts. */
let generation = 0;
let handler: typeof Handler;
/** A real token of the pool, and its claims. */
let token: string;
let payload: JWTPayload;

beforeAll(async () => {
  pool = await startUserPool();
  database = createServer((_, response) => {
    response.end(JSON.stringify({ Item: { generation: { N: String(generation) } } }));
  });
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
  const environment: Environment = {
    USER_POOL_ID: pool.id,
    USER_POOL_CLIENT_ID: pool.clientId,
    TABLE_NAME: 'test',
  };
  Object.assign(process.env, {
    ...environment,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.url,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(database.address() as AddressInfo).port}`,
  });
  ({ handler } = await import('../../lambdas/handlers/http/machines/authorizer.ts'));
  await pool.addPerson(email, password, { 'custom:memberships': memberships });
  const answer = await cognitoUserPool(pool.clientId).signIn(email, password);
  if (!('signedIn' in answer)) throw new Error('The pool asks for more.');
  token = answer.signedIn.idToken;
  payload = decodeJwt(token);
});

beforeEach(() => {
  generation = 0;
});

afterAll(async () => {
  database.closeAllConnections();
  await new Promise((resolve) => database.close(resolve));
  await pool.close();
});

const inFirst = {
  role: 'manager',
  organizationId: 'org_aaaaaaaaaaaa',
  venueIds: 'ven_aaaaaaaaaaaa,ven_bbbbbbbbbbbb',
};
const inNone = { role: 'customer', organizationId: '' };
const inSecond = { role: 'admin', organizationId: 'org_bbbbbbbbbbbb', venueIds: 'all' };

test('a token of the pool says who the person is and where they work', async () => {
  expect(await ask(`__Host-bookingtms=${token}`)).toEqual({
    isAuthorized: true,
    context: {
      userId: payload.sub,
      name: email,
      email,
      ...inFirst,
      organizationIds: 'org_aaaaaaaaaaaa,org_bbbbbbbbbbbb',
      scopes: '',
      refusal: '',
    },
  });
});

test.each([
  ['the one that is chosen', 'org_bbbbbbbbbbbb', inSecond],
  ['the first, where none is chosen', '', inFirst],
  ['none, where one is chosen that is not theirs, or no more', 'org_cccccccccccc', inNone],
  ['none, where nonsense is chosen', 'org_bbbbbbbbbbbb:admin', inNone],
])('people work for %s', async (_, choice, expected) => {
  const { context } = await ask(cookie(token), `__Host-bookingtms-organization=${choice}`);
  expect(context).toMatchObject(expected);
});

test('tokens older than the generation in the table are invalid', async () => {
  const young = cookie(await forged({ 'custom:generation': '1700000000001' }));
  generation = 1700000000001;
  expect((await ask(cookie(token))).context).toEqual({});
  expect((await ask(young)).context).toMatchObject(inFirst);
  generation = 1700000000002;
  expect((await ask(young)).context).toEqual({});
});

test('a session that its owner ended on another device is invalid, and no other one', async () => {
  const issuer = `${pool.url}/${pool.id}`;
  const asked: string[] = [];
  const deps = {
    issuer,
    clientId: pool.clientId,
    keys: createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`)),
    users: { generation: async () => 0 },
    devices: {
      hasEnded: async (userId: string, id: string) => {
        asked.push(`${userId} ${id}`);
        return id === 'lost-phone';
      },
    },
    supportAccesses: { get: async () => null },
    linkSecret: async () => '',
    clock: { now: () => new Date() },
  };
  const lost = cookie(await forged({ origin_jti: 'lost-phone' }));
  expect(await verifySession(deps, [lost])).toBeNull();
  const here = cookie(await forged({ origin_jti: 'this-one' }));
  expect(await verifySession(deps, [here])).toMatchObject(inFirst);
  expect(asked).toEqual([`${payload.sub} lost-phone`, `${payload.sub} this-one`]);
});

describe('an operator of the platform', () => {
  const secret = 's'.repeat(64);
  const platform = { 'custom:memberships': 'platform:system-admin', 'custom:second_factor': 'totp' };
  const soon = () => new Date(Date.now() + 60_000);
  const access: SupportAccess = {
    id: 'a1',
    organizationId: organizationId.parse('org_cccccccccccc'),
    operator: { userId: 'someone', name: 'Olga' },
    reason: 'A test',
    startedAt: '2026-11-22T09:00:00.000Z',
    until: '2026-11-22T10:00:00.000Z',
  };
  const { organizationId: opened, startedAt, id: accessId } = access;
  const grant = (userId = payload.sub ?? '', until = soon(), key = secret) =>
    signSupportGrant(key, { organizationId: opened, userId, startedAt, accessId }, until);

  async function place(claims: JWTPayload, choice = '', written: SupportAccess | null = access) {
    const cookies = [cookie(await forged(claims)), `__Host-bookingtms-organization=${choice}`];
    const context = await verifySession(sessionDeps(written), cookies);
    return context && [context.role, context.organizationId];
  }
  const nowhere = ['system-admin', ''];

  test('reaches only the organization of the grant', async () => {
    expect(await place(platform)).toEqual(nowhere);
    expect(await place(platform, await grant())).toEqual(['system-admin', 'org_cccccccccccc']);
  });

  test('is refused without two-step verification', async () => {
    expect(await place({ ...platform, 'custom:second_factor': undefined }, await grant())).toBeNull();
  });

  test.each<[string, () => Promise<string>]>([
    ['another’s grant', () => grant('another-user')],
    ['a grant that is over', () => grant(undefined, new Date(Date.now() - 1000))],
    ['a grant of another secret', () => grant(undefined, soon(), 'x'.repeat(64))],
    ['an id alone', async () => 'org_cccccccccccc'],
    [
      'a ticket for a feed',
      () =>
        signFeedTicket(
          secret,
          {
            organizationId: organizationId.parse('org_cccccccccccc'),
            venueId: venueId.parse('ven_cccccccccccc'),
            userId: 'ana',
          },
          soon(),
        ),
    ],
  ])('gets no access from %s', async (_, choice) => {
    expect(await place(platform, await choice())).toEqual(nowhere);
  });

  test('gets no access from a grant that was returned or never recorded', async () => {
    const left = { ...access, endedAt: '2026-11-22T09:30:00.000Z' };
    expect(await place(platform, await grant(), left)).toEqual(nowhere);
    expect(await place(platform, await grant(), null)).toEqual(nowhere);
  });

  test('is the only kind of person a grant works for', async () => {
    expect(await place({}, await grant())).toEqual(['customer', '']);
  });

  function sessionDeps(written: SupportAccess | null) {
    const issuer = `${pool.url}/${pool.id}`;
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    const users = { generation: async () => 0 };
    const clock = { now: () => new Date() };
    const supportAccesses = { get: async () => written };
    const linkSecret = async () => secret;
    const devices = { hasEnded: async () => false };
    return { issuer, clientId: pool.clientId, keys, users, devices, supportAccesses, linkSecret, clock };
  }
});

test('the cookie is found among others, also where only the header has it', async () => {
  const cookies = ['theme=dark', `__Host-bookingtms=${token}`, 'last=1'];
  expect((await ask(...cookies)).context).toMatchObject(inFirst);
  const inHeader = {
    headers: { cookie: cookies.join('; ') },
  } as unknown as APIGatewayRequestAuthorizerEventV2;
  expect((await handler(inHeader)).context).toMatchObject(inFirst);
});

test('a forged token with correct claims is valid: each case below fails for one reason only', async () => {
  expect((await ask(cookie(await forged({})))).context).toMatchObject(inFirst);
});

test.each<[string, () => Promise<string[]>]>([
  ['no cookie', async () => []],
  ['an empty cookie', async () => ['__Host-bookingtms=']],
  ['a cookie of another name', async () => [`bookingtms=${token}`]],
  ['no token at all', async () => [cookie('let-me-in')]],
  ['an expired token', async () => [cookie(await forged({ exp: Math.floor(Date.now() / 1000) - 1 }))]],
  ['the token of another app', async () => [cookie(await forged({ aud: 'another-client' }))]],
  ['the token of another pool', async () => [cookie(await forged({ iss: `${pool.url}/another-pool` }))]],
  ['an access token', async () => [cookie(await forged({ token_use: 'access' }))]],
  ['a person without memberships', async () => [cookie(await forged({ 'custom:memberships': undefined }))]],
  ['a person who works nowhere', async () => [cookie(await forged({ 'custom:memberships': '' }))]],
  [
    'memberships in an unknown form',
    async () => [cookie(await forged({ 'custom:memberships': 'org_aaaaaaaaaaaa:root:all' }))],
  ],
  [
    'a token changed after signing',
    async () => [cookie(withClaim(token, { 'custom:memberships': 'platform:system-admin' }))],
  ],
  ['a token signed by another key', async () => [cookie(await signedByStranger())]],
  ['a token that says it needs no signature', async () => [cookie(unsigned('none'))]],
  [
    'a token that takes the public key for a shared secret',
    async () => [cookie(await signedWithPublicKey())],
  ],
])('refused: %s', async (_, cookies) => {
  expect(await ask(...(await cookies()))).toEqual({ isAuthorized: true, context: {} });
});

test('if the keys cannot be fetched, sessions stay valid and the answer is a server error', async () => {
  const keys = createRemoteJWKSet(new URL(`${pool.url}/nowhere`));
  const users = { generation: async () => 0 };
  const linkSecret = async () => '';
  const clock = { now: () => new Date() };
  const issuer = `${pool.url}/${pool.id}`;
  const supportAccesses = { get: async () => null };
  const devices = { hasEnded: async () => false };
  const deps = { issuer, clientId: pool.clientId, keys, users, devices, supportAccesses, linkSecret, clock };
  await expect(verifySession(deps, [cookie(token)])).rejects.toThrow();
});

function ask(...cookies: string[]) {
  return handler({ cookies, headers: {} } as unknown as APIGatewayRequestAuthorizerEventV2);
}

function cookie(value: string): string {
  return `__Host-bookingtms=${value}`;
}

/** A token with the pool's own signature, some of its claims changed. */
async function forged(changes: JWTPayload): Promise<string> {
  const key = await importPKCS8(pkcs8(pool.privateKey), 'RS256');
  return new SignJWT({ ...payload, ...changes })
    .setProtectedHeader({ alg: 'RS256', kid: 'CognitoLocal' })
    .sign(key);
}

function signedByStranger(): Promise<string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'CognitoLocal' }).sign(privateKey);
}

async function signedWithPublicKey(): Promise<string> {
  const keys = await (await fetch(`${pool.url}/${pool.id}/.well-known/jwks.json`)).text();
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'HS256', kid: 'CognitoLocal' })
    .sign(new TextEncoder().encode(keys));
}

function unsigned(alg: string): string {
  return `${part({ alg, kid: 'CognitoLocal' })}.${part(payload)}.`;
}

function withClaim(signed: string, claims: JWTPayload): string {
  const [header, , signature] = signed.split('.');
  return `${header}.${part({ ...payload, ...claims })}.${signature}`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function pkcs8(pem: string): string {
  return String(createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }));
}
