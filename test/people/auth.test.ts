import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Environment } from '../../core/contract/settings.ts';
import type { handler as Handler } from '../../lambdas/handlers/http/staff/auth.ts';
import type { HttpResult } from '../../lambdas/middleware/request.ts';
import { local } from '../../lib/config/local.ts';
import { httpEvent, lambdaContext } from './support/http-event.ts';
import { startUserPool, type TestUserPool } from './support/user-pool.ts';

const site = 'https://bookings.example';
const email = 'maya@example.com';
const password = 'Correct-Horse-7';
const fromSite = { origin: site, 'content-type': 'application/json' };

let pool: TestUserPool;
/** An empty table of members. */
let database: Server;
let handler: typeof Handler;

beforeAll(async () => {
  pool = await startUserPool();
  database = createServer((_, response) => response.end('{}'));
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
  const environment: Environment = {
    USER_POOL_ID: pool.id,
    USER_POOL_CLIENT_ID: pool.clientId,
    TABLE_NAME: 'test',
    SITE_URL: site,
    LIMITS: JSON.stringify(local.perMinute),
  };
  Object.assign(process.env, {
    ...environment,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.url,
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(database.address() as AddressInfo).port}`,
  });
  ({ handler } = await import('../../lambdas/handlers/http/staff/auth.ts'));
  await pool.addPerson(email, password, { 'custom:memberships': 'org_aaaaaaaaaaaa:admin:all' });
});

afterAll(async () => {
  database.closeAllConnections();
  await new Promise((resolve) => database.close(resolve));
  await pool.close();
});

test('signing in gives tokens that no script and no other site can use', async () => {
  const result = await signIn(email, password);
  expect(result.statusCode).toBe(200);
  expect(json(result).next).toBe('signed-in');
  expect(Date.parse(json(result).expiresAt)).toBeGreaterThan(Date.now());
  const [id, refresh, question] = result.cookies ?? [];
  expect(id).toMatch(/^__Host-bookingtms=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Strict$/);
  expect(refresh).toMatch(
    /^__Secure-bookingtms-refresh=[^;]+; Path=\/api\/auth; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(question).toMatch(/^__Secure-bookingtms-challenge=; .*Max-Age=0;/);
  const secrets = [id, refresh].map((cookie) => cookie?.split(/[=;]/)[1] ?? '');
  for (const secret of secrets) expect(result.body).not.toContain(secret);
});

test('an address is the same in capitals and small letters', async () => {
  expect((await signIn('Maya@Example.com', password)).statusCode).toBe(200);
});

test('an account without an organization cannot sign in', async () => {
  await pool.addPerson('unknown@example.com', password, {});
  const result = await signIn('unknown@example.com', password);
  expect([result.statusCode, json(result).code, result.cookies]).toEqual([403, 'forbidden', undefined]);
});

test.each([undefined, 'nonsense', Buffer.from('{"asks":"new-password"}').toString('base64url')])(
  'an answer to a question that was not asked is refused: %s',
  async (kept) => {
    const cookies = kept === undefined ? [] : [`__Secure-bookingtms-challenge=${kept}`];
    const answer = { password: 'Another-Horse-8' };
    const result = await post('/api/auth/new-password', fromSite, cookies, answer);
    expect([result.statusCode, json(result).code]).toEqual([401, 'unauthenticated']);
  },
);

test('only the person who was asked can answer, with a session of the pool', async () => {
  const question = { asks: 'new-password', session: 's'.repeat(36), username: email };
  const kept = Buffer.from(JSON.stringify(question)).toString('base64url');
  const cookies = [`__Secure-bookingtms-challenge=${kept}`];
  const result = await post('/api/auth/new-password', fromSite, cookies, { password: 'Another-Horse-8' });
  expect([result.statusCode, json(result).code]).toEqual([401, 'unauthenticated']);
  expect((await signIn(email, password)).statusCode).toBe(200);
});

test('a wrong password and an unknown address get the same message', async () => {
  const wrong = await signIn(email, 'not-it');
  const unknown = await signIn('stranger@example.com', password);
  expect(wrong.statusCode).toBe(401);
  expect(json(wrong)).toMatchObject({ code: 'wrong-credentials' });
  expect(wrong.cookies).toBeUndefined();
  expect(unknown).toEqual(wrong);
});

test('empty fields are named', async () => {
  const result = await signIn('', '');
  expect(result.statusCode).toBe(400);
  expect(json(result).errors).toEqual([
    { field: 'email', detail: 'Enter an email address such as ana@example.com.' },
    { field: 'password', detail: 'Enter your password.' },
  ]);
});

test('a refresh token renews a session until sign-out', async () => {
  const cookies = cookiesOf(await signIn(email, password));
  const refreshed = await post('/api/auth/refresh', fromSite, cookies);
  expect(refreshed.statusCode).toBe(200);
  expect(refreshed.cookies?.map((cookie) => cookie.split('=')[0])).toEqual(['__Host-bookingtms']);

  const out = await post('/api/auth/sign-out', fromSite, cookies);
  expect(out.statusCode).toBe(204);
  expect(out.cookies).toEqual([
    '__Host-bookingtms=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    '__Secure-bookingtms-refresh=; Path=/api/auth; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    '__Host-bookingtms-organization=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    '__Secure-bookingtms-challenge=; Path=/api/auth; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
  ]);
  const after = await post('/api/auth/refresh', fromSite, cookies);
  expect(after.statusCode).toBe(401);
  expect(json(after)).toMatchObject({ code: 'unauthenticated' });
});

test('a session without a refresh token cannot be renewed', async () => {
  expect((await post('/api/auth/refresh', fromSite)).statusCode).toBe(401);
  expect(
    (await post('/api/auth/refresh', fromSite, ['__Secure-bookingtms-refresh=made-up'])).statusCode,
  ).toBe(401);
});

test('signing out twice, or with an unknown token, is no error', async () => {
  expect((await post('/api/auth/sign-out', fromSite)).statusCode).toBe(204);
  const unknown = ['__Secure-bookingtms-refresh=made-up'];
  expect((await post('/api/auth/sign-out', fromSite, unknown)).statusCode).toBe(204);
});

test.each(['/api/auth/sign-in', '/api/auth/refresh', '/api/auth/sign-out'])(
  '%s refuses requests from other sites and from plain forms',
  async (path) => {
    const cookies = cookiesOf(await signIn(email, password));
    const body = { email, password };
    for (const headers of [
      { origin: 'https://evil.example', 'content-type': 'application/json' },
      { origin: 'null', 'content-type': 'application/json' },
      { origin: `${site}.evil.example`, 'content-type': 'application/json' },
      { 'content-type': 'text/plain' },
      {},
    ]) {
      const result = await post(path, headers as Record<string, string>, cookies, body);
      expect([result.statusCode, json(result).code]).toEqual([403, 'forbidden']);
      expect(result.cookies).toBeUndefined();
    }
    expect((await post(path, { 'content-type': 'application/json' }, cookies, body)).statusCode).toBeLessThan(
      300,
    );
  },
);

function signIn(who: string, secret: string) {
  return post('/api/auth/sign-in', fromSite, undefined, { email: who, password: secret });
}

function post(
  path: string,
  headers: Record<string, string>,
  cookies?: string[],
  body?: unknown,
): Promise<HttpResult> {
  const event = httpEvent({ method: 'POST', path, headers, ...(cookies ? { cookies } : {}), body });
  return handler(event, lambdaContext);
}

function json(result: HttpResult) {
  return JSON.parse(result.body ?? '{}');
}

/** The cookies a browser would send back. */
function cookiesOf(result: HttpResult): string[] {
  return (result.cookies ?? []).map((cookie) => cookie.split(';')[0] ?? '');
}
