import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { readFeedTicket, signFeedTicket } from '../../lambdas/usecases/scope/links.ts';
import { close, listen, portOf } from '../../local/interpreter/ports.ts';

type Runtime = typeof import('../../lambdas/runtime/secrets.ts');

const minute = 60_000;
const begun = Date.parse('2026-11-28T12:00:00Z');
let versions = [{ text: 'first', since: 0 }];

/** Secrets Manager with one secret. */
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  await once(request, 'end');
  const { VersionStage } = JSON.parse(Buffer.concat(chunks).toString());
  const found = versions.at(VersionStage === 'AWSCURRENT' ? -1 : -2);
  response.writeHead(found ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(
    JSON.stringify(
      found
        ? { SecretString: found.text, CreatedDate: found.since / 1000 }
        : { __type: 'ResourceNotFoundException' },
    ),
  );
});
await listen(server, 0);
afterAll(() => close(server));

beforeEach(() => {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'root',
    AWS_SECRET_ACCESS_KEY: 'root',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${portOf(server)}`,
    LINK_SECRET_ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:link',
  });
  versions = [{ text: 'first', since: 0 }];
  jest.useFakeTimers({ now: begun, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A function of its own: it remembers the secrets that it has read. */
async function startFunction(): Promise<Runtime> {
  jest.resetModules();
  return import('../../lambdas/runtime/secrets.ts');
}

const claims = { organizationId: 'org_000000000000', venueId: 'ven_000000000000', userId: 'ana' } as never;

/** Whether what one function signs now is believed by another. */
async function isBelieved(signer: Runtime, reader: Runtime): Promise<boolean> {
  const now = new Date();
  const ticket = await signFeedTicket(await signer.linkSecret(), claims, new Date(now.getTime() + minute));
  return readFeedTicket(await reader.linkSecret(), ticket, now).then(
    () => true,
    () => false,
  );
}

test('from the first minute of a rotation on, every function believes what any other signs', async () => {
  const early = await startFunction();
  await early.linkSecret();
  versions.push({ text: 'second', since: begun });
  for (let passed = 0; passed <= 15; passed++) {
    jest.setSystemTime(begun + passed * minute);
    const late = await startFunction();
    expect([passed, await isBelieved(early, late), await isBelieved(late, early)]).toEqual([
      passed,
      true,
      true,
    ]);
  }
});

test('in the end the new secret signs', async () => {
  versions.push({ text: 'second', since: begun - 10 * minute });
  const runtime = await startFunction();
  expect(await runtime.linkSecret()).toEqual(['second', 'first']);
});
