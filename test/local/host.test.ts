import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApiGatewayManagementApiClient,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type RunningHost, runHost, runHostWithoutGrant, runToEnd } from './support/run-host.ts';

jest.setTimeout(120_000);

const root = mkdtempSync(join(tmpdir(), 'bookingtms-host-'));
const data = join(root, 'data');
let host: RunningHost;
let info: { awsEndpoint: string; tableName: string };

async function start() {
  host = await runHost(data);
  info = await (await host.get('/__local/info')).json();
}

beforeAll(start);
afterAll(async () => {
  await host.stop();
  rmSync(root, { recursive: true });
});

/** Credentials for an AWS client: root, or a function by its logical id. */
function as(accessKeyId: string) {
  return {
    endpoint: info.awsEndpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'x' },
    maxAttempts: 1,
  };
}

function template(stack: string): {
  Resources: Record<string, { Metadata?: Record<string, string>; Type: string }>;
} {
  return JSON.parse(readFileSync(join(data, 'cdk.out', `${stack}.template.json`), 'utf8'));
}

function logicalId(functionId: string): string {
  const found = Object.entries({
    ...template('local-App').Resources,
    ...template('local-Work').Resources,
  }).find(([, { Metadata }]) => Metadata?.['bookingtms:function'] === functionId);
  return found?.[0] ?? '';
}

const day = 86_400_000;
const item = { PK: { S: 'ORG#org_000000000000' }, SK: { S: 'TEST' }, entity: { S: 'TEST' } };
const unknownVenue = `/api/public/venues/emb_${'x'.repeat(24)}`;

test('a request goes through CloudFront, the HTTP API, a function and the front door to the table', async () => {
  const response = await host.get(unknownVenue);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'not-found' });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a path outside the registry goes to the function of the default route', async () => {
  const response = await host.get('/api/nothing/of/that/kind');
  expect([response.status, await response.json()]).toEqual([
    404,
    expect.objectContaining({ code: 'not-found' }),
  ]);
});

test('a route behind the authorizer needs its cookie, and a valid one', async () => {
  for (const headers of [{}, { cookie: 'a=b' }]) {
    const answer = await host.get('/api/portal/profile', headers);
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'unauthenticated' }),
    ]);
  }
});

test('pages of the portal come from the bucket, with the security headers of the distribution', async () => {
  const response = await host.get('/sign-in');
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('a WebSocket reaches its function, whose answer comes back through the management API', async () => {
  const socket = new WebSocket(`${host.site.replace('http', 'ws')}/ws`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ action: 'ping' }));
  const [message] = await once(socket, 'message');
  expect(JSON.parse(String(message))).toEqual({ type: 'pong' });
  socket.close();
});

test('an unknown connection is gone', async () => {
  const client = new ApiGatewayManagementApiClient({ ...as('root'), endpoint: `${info.awsEndpoint}/live` });
  const sent = client.send(new PostToConnectionCommand({ ConnectionId: 'absent=', Data: 'x' }));
  await expect(sent).rejects.toMatchObject({ name: 'GoneException' });
});

test('a function may do what its role allows and nothing else', async () => {
  const client = new DynamoDBClient(as(logicalId('availability')));
  const Key = { PK: item.PK, SK: item.SK };
  await client.send(new GetItemCommand({ TableName: info.tableName, Key }));
  const put = client.send(new PutItemCommand({ TableName: info.tableName, Item: item }));
  await expect(put).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('is not authorized to perform: dynamodb:PutItem'),
  });
});

test('an unknown access key has no rights', async () => {
  const client = new DynamoDBClient(as('stranger'));
  const get = client.send(
    new GetItemCommand({ TableName: info.tableName, Key: { PK: item.PK, SK: item.SK } }),
  );
  await expect(get).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
});

test('tables, secrets and the clock survive a restart', async () => {
  const secrets = Object.entries(template('local-Data').Resources).filter(
    ([id, { Type }]) => Type === 'AWS::SecretsManager::Secret' && id.includes('Link'),
  );
  const SecretId = `arn:aws:secretsmanager:us-east-1:000000000000:secret:local-Data-${secrets[0]?.[0]}-local0`;
  const read = async () =>
    (await new SecretsManagerClient(as('root')).send(new GetSecretValueCommand({ SecretId }))).SecretString;
  const now = async () => Date.parse((await (await host.get('/__local/clock')).json()).now);

  await new DynamoDBClient(as('root')).send(new PutItemCommand({ TableName: info.tableName, Item: item }));
  expect((await host.post('/__local/clock', { advance: 'P2D' })).status).toBe(200);
  const [secret, ahead] = [await read(), (await now()) - Date.now()];
  await host.stop();
  await start();

  const found = await new DynamoDBClient(as('root')).send(
    new GetItemCommand({ TableName: info.tableName, Key: { PK: item.PK, SK: item.SK } }),
  );
  expect(found.Item).toEqual(item);
  expect(secret).toHaveLength(64);
  expect(await read()).toBe(secret);
  expect(ahead / day).toBeCloseTo(2, 1);
  expect(((await now()) - Date.now()) / day).toBeCloseTo(2, 1);
});

test('the clock goes forwards, by a duration', async () => {
  expect((await host.post('/__local/clock', { advance: 'soon' })).status).toBe(400);
  expect((await host.post('/__local/clock', { advance: '-PT1H' })).status).toBe(400);
});

test.each([
  [
    'a port in use',
    () => ({ PORT: new URL(host.site).port }),
    () => ['--data', join(root, 'other')],
    'is in use',
  ],
  ['a data folder in use', () => ({ PORT: '0' }), () => ['--data', data], 'is using'],
  ['an option that it does not have', () => ({ PORT: '0' }), () => ['--frsh'], 'Usage'],
  ['a port that browsers refuse', () => ({ PORT: '6000' }), () => [], 'Browsers refuse to open port 6000'],
  ['a port that is no number', () => ({ PORT: 'web' }), () => [], 'PORT must be a number'],
])('%s is one sentence that says what to do', async (_, environment, options, sentence) => {
  const { code, output } = await runToEnd(environment(), ['local/main.ts', '--demo', 'off', ...options()]);
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
});

test('a broken data folder is one sentence that says what to do', async () => {
  const broken = mkdtempSync(join(root, 'broken-'));
  writeFileSync(join(broken, 'state.json'), '{ half of');
  const { code, output } = await runToEnd({ PORT: '0' }, ['local/main.ts', '--data', broken]);
  expect([code, output.trim().split('\n')]).toEqual([1, [expect.stringContaining('--fresh')]]);
});

test('a folder with other files is never emptied', async () => {
  const theirs = mkdtempSync(join(root, 'theirs-'));
  writeFileSync(join(theirs, 'thesis.txt'), 'years of work');
  const { code } = await runToEnd({ PORT: '0' }, ['local/main.ts', '--fresh', '--data', theirs]);
  expect([code, readFileSync(join(theirs, 'thesis.txt'), 'utf8')]).toEqual([1, 'years of work']);
});

test('with one IAM grant taken out of the stack, the host refuses the call', async () => {
  const other = await runHostWithoutGrant(join(root, 'ungranted'), 'availability', 'dynamodb:GetItem');
  const response = await other.get(unknownVenue);
  const printed = other.output();
  await other.stop();
  expect(response.status).toBe(500);
  expect(printed).toContain('is not authorized to perform: dynamodb:GetItem');
});
