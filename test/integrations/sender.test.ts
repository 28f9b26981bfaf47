import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Problem } from '../../core/domain/problem.ts';
import { mayCall, webhookSender } from '../../lambdas/gateways/webhook-sender.ts';
import { checkTarget } from '../../lambdas/usecases/integrations/webhooks/check-target.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

const message = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"a":"ä"}' });
const local = webhookSender({ targets: 'loopback', timeout: 300 });
const deployed = webhookSender({ targets: 'public', timeout: 300 });

describe('the addresses a deployed stage may call', () => {
  const https = new URL('https://hooks.example/');
  test.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['127.9.9.9', false],
    // Where AWS keeps the credentials of a machine and of a container.
    ['169.254.169.254', false],
    ['169.254.170.2', false],
    ['fd00:ec2::254', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['198.18.0.1', false],
    ['203.0.113.9', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    // An IPv4 address in an IPv6 one: mapped, translated, tunnelled.
    ['::ffff:127.0.0.1', false],
    ['::ffff:a9fe:a9fe', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['not an address', false],
  ])('%s: %s', (address, expected) => {
    expect(mayCall(https, [{ address }], 'public')).toBe(expected);
    // One address that leads inside is one too many.
    expect(mayCall(https, [{ address: '93.184.216.34' }, { address }], 'public')).toBe(expected);
  });

  test('no endpoint without an address or without TLS', () => {
    expect(mayCall(https, [], 'public')).toBe(false);
    expect(mayCall(new URL('http://hooks.example/'), [{ address: '93.184.216.34' }], 'public')).toBe(false);
  });

  test('a developer’s machine calls itself too, and no neighbour', () => {
    expect(
      mayCall(new URL('http://localhost/'), [{ address: '::1' }, { address: '127.0.0.1' }], 'loopback'),
    ).toBe(true);
    expect(mayCall(https, [{ address: '192.168.1.1' }], 'loopback')).toBe(false);
    expect(mayCall(new URL('http://hooks.example/'), [{ address: '93.184.216.34' }], 'loopback')).toBe(false);
  });
});

describe('an address that is refused when it is given', () => {
  test.each([
    'http://hooks.example/',
    'https://localhost/',
    'https://127.0.0.1/',
    // What a browser's parser makes 127.0.0.1 of.
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://me:secret@hooks.example/',
  ])('%s', (url) => {
    expect(() => checkTarget(url, 'public')).toThrow(Problem);
  });

  test('others are taken, and on a developer’s machine its own', () => {
    for (const url of ['https://hooks.example/a?b=c', 'https://93.184.216.34:8443/'])
      checkTarget(url, 'public');
    for (const url of ['http://localhost:4000/', 'http://[::1]:4000/']) checkTarget(url, 'loopback');
    expect(() => checkTarget('http://hooks.example/', 'loopback')).toThrow(Problem);
  });
});

test('a message arrives as it is, and so does the answer', async () => {
  const seen: unknown[] = [];
  const port = await listen(async (request, answer) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    seen.push([request.method, request.url, request.headers['webhook-id'], body]);
    answer.statusCode = 201;
    answer.setHeader('server', 'till');
    answer.end('thanks');
  });
  expect(await local.post(message(`http://localhost:${port}/in?x=1`))).toMatchObject({
    status: 201,
    headers: { server: 'till' },
    body: Buffer.from('thanks'),
  });
  expect(seen).toEqual([['POST', '/in?x=1', 'msg_1', '{"a":"ä"}']]);
});

test('of a long answer the first bytes are read; of one that breaks off or never ends, what has come', async () => {
  const port = await listen((request, answer) => {
    answer.writeHead(200);
    if (request.url === '/long') answer.end('x'.repeat(100_000));
    if (request.url === '/broken') answer.write('half', () => answer.destroy());
    if (request.url === '/endless') answer.write('half');
  });
  const lengthOf = async (path: string) => {
    const answer = await local.post(message(`http://127.0.0.1:${port}${path}`));
    return 'status' in answer && [answer.status, answer.body.length];
  };
  expect(await lengthOf('/long')).toEqual([200, 4096]);
  expect(await lengthOf('/broken')).toEqual([200, 4]);
  expect(await lengthOf('/endless')).toEqual([200, 4]);
});

test('a redirect is an answer, not a way', async () => {
  let calls = 0;
  const port = await listen((request, answer) => {
    calls += 1;
    answer.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end(request.url);
  });
  expect(await local.post(message(`http://127.0.0.1:${port}/`))).toMatchObject({ status: 302 });
  expect(calls).toBe(1);
});

test('an endpoint that takes too long, before an answer or an address, is given up', async () => {
  const port = await listen(() => undefined);
  expect(await local.post(message(`http://127.0.0.1:${port}/`))).toEqual({ failure: 'timeout' });
  const lost = webhookSender({ targets: 'public', timeout: 50, resolve: () => new Promise(() => undefined) });
  expect(await lost.post(message('https://hooks.example/'))).toEqual({ failure: 'timeout' });
});

test('an unreachable endpoint fails', async () => {
  const port = await listen(() => undefined);
  for (const close of closing.splice(0)) close();
  expect(await local.post(message(`http://127.0.0.1:${port}/`))).toEqual({ failure: 'unreachable' });
  const unknown = webhookSender({
    targets: 'public',
    resolve: async () => {
      throw new Error('ENOTFOUND');
    },
  });
  expect(await unknown.post(message('https://nowhere.example/'))).toEqual({ failure: 'unreachable' });
});

test('a deployed stage does not reach this machine, whatever the address is called', async () => {
  let calls = 0;
  const port = await listen((_request, answer) => {
    calls += 1;
    answer.end();
  });
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433']) {
    for (const scheme of ['http', 'https']) {
      const answer = await deployed.post(message(`${scheme}://${host}:${port}/`));
      expect([host, answer]).toEqual([host, { failure: 'private-address' }]);
    }
  }
  expect(calls).toBe(0);
});

test('a name is looked up once, and the connection goes to what was found and checked', async () => {
  let calls = 0;
  const port = await listen((_request, answer) => {
    calls += 1;
    answer.end();
  });
  const asked: string[] = [];
  const named = webhookSender({
    targets: 'loopback',
    resolve: async (host) => {
      asked.push(host);
      // The second lookup leads to an internal address, as an attacker's name server would.
      return [{ address: asked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    },
  });
  // A name that no resolver of this machine knows: only the one that was given does.
  expect(await named.post(message(`http://hooks.invalid:${port}/`))).toMatchObject({ status: 200 });
  expect([asked, calls]).toEqual([['hooks.invalid'], 1]);
});
