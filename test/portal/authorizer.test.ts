import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { createRemoteJWKSet, decodeJwt, importPKCS8, type JWTPayload, SignJWT } from 'jose';
import { cognitoUserPool } from '../../lambdas/gateways/user-pool.ts';
import type { handler as Handler } from '../../lambdas/handlers/http/authorizer.ts';
import { verifySession } from '../../lambdas/usecases/auth/verify-session.ts';
import { startUserPool, type TestUserPool } from './user-pool.ts';

const email = 'maya@example.com';
const password = 'Correct-Horse-7';
const attributes = {
  'custom:role': 'manager',
  'custom:organization': 'org_aaaaaaaaaaaa',
  'custom:venues': 'ven_aaaaaaaaaaaa,ven_bbbbbbbbbbbb',
};

let pool: TestUserPool;
let handler: typeof Handler;
/** A token of the pool's own, and what is in it. */
let token: string;
let payload: JWTPayload;

beforeAll(async () => {
  pool = await startUserPool();
  process.env.AWS_REGION = 'us-east-1';
  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = pool.url;
  process.env.USER_POOL_ID = pool.id;
  process.env.USER_POOL_CLIENT_ID = pool.clientId;
  ({ handler } = await import('../../lambdas/handlers/http/authorizer.ts'));
  await pool.addPerson(email, password, attributes);
  token = (await cognitoUserPool(pool.clientId).signIn(email, password)).idToken;
  payload = decodeJwt(token);
});

afterAll(() => pool.close());

test('a token of the pool lets a person through, and tells who it is', async () => {
  expect(await ask(`__Host-bookingtms=${token}`)).toEqual({
    isAuthorized: true,
    context: {
      userId: payload.sub,
      name: email,
      email,
      role: 'manager',
      organizationId: 'org_aaaaaaaaaaaa',
      venueIds: 'ven_aaaaaaaaaaaa,ven_bbbbbbbbbbbb',
    },
  });
});

test('the cookie is found among others, and where only the header has it', async () => {
  const cookies = ['theme=dark', `__Host-bookingtms=${token}`, 'last=1'];
  expect((await ask(...cookies)).isAuthorized).toBe(true);
  const inHeader = {
    headers: { cookie: cookies.join('; ') },
  } as unknown as APIGatewayRequestAuthorizerEventV2;
  expect((await handler(inHeader)).isAuthorized).toBe(true);
});

test('a token made as the pool makes them is as good: the cases below fail for one reason each', async () => {
  expect((await ask(cookie(await forged({})))).isAuthorized).toBe(true);
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
  ['somebody without a role', async () => [cookie(await forged({ 'custom:role': undefined }))]],
  ['a role that does not exist', async () => [cookie(await forged({ 'custom:role': 'root' }))]],
  ['somebody without an organization', async () => [cookie(await forged({ 'custom:organization': '' }))]],
  ['venues that are no list', async () => [cookie(await forged({ 'custom:venues': 'every' }))]],
  [
    'a token changed after signing',
    async () => [cookie(withClaim(token, { 'custom:role': 'system-admin' }))],
  ],
  ['a token signed by another key', async () => [cookie(await signedByStranger())]],
  ['a token that says it needs no signature', async () => [cookie(unsigned('none'))]],
  [
    'a token that takes the public key for a shared secret',
    async () => [cookie(await signedWithPublicKey())],
  ],
])('not let through: %s', async (_, cookies) => {
  expect(await ask(...(await cookies()))).toEqual({ isAuthorized: false, context: {} });
});

test('keys that cannot be fetched sign nobody out: that is an error of ours', async () => {
  const keys = createRemoteJWKSet(new URL(`${pool.url}/nowhere`));
  const issuer = `${pool.url}/${pool.id}`;
  await expect(verifySession({ issuer, clientId: pool.clientId, keys }, [cookie(token)])).rejects.toThrow();
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
