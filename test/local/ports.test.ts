import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isBlockedByBrowsers } from '../../local/interpreter/blocked-ports.ts';
import { type DataFolder, openDataFolder } from '../../local/interpreter/data-folder.ts';
import { spawnEngine } from '../../local/interpreter/engines/spawn-dynamodb.ts';
import { choosePorts, close, findFreePort, listen, portOf } from '../../local/interpreter/ports.ts';
import { engineUnderTest } from '../support/engine.ts';

let root: string;
let data: DataFolder;
let taken: Server;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bookingtms-ports-'));
  data = openDataFolder(join(root, 'data'), true);
  taken = await listen(createServer(), 0);
});
afterAll(async () => {
  await close(taken);
  data.close();
  rmSync(root, { recursive: true, force: true });
});

const spawn = (port: number | (() => Promise<number>)) =>
  spawnEngine(engineUnderTest ?? undefined, port, data);

test('a chosen port cannot be taken before its server uses it', async () => {
  const { site, demo, stripe, frontDoor } = await choosePorts(0);
  for (const reserved of [site, demo, stripe, frontDoor]) {
    await expect(listen(createServer(), reserved.number)).rejects.toThrow(
      `Port ${reserved.number} is in use`,
    );
    const server = await listen(createServer(), reserved);
    expect(portOf(server)).toBe(reserved.number);
    await close(server);
  }
});

test('where one of the wanted ports is in use, the others are released', async () => {
  const first = portOf(taken) - 2;
  await expect(choosePorts(first)).rejects.toThrow('is in use');
  const probe = await listen(createServer(), first);
  await close(probe);
});

test('the engine takes another port when another program was faster', async () => {
  const proposals = [portOf(taken), await findFreePort()];
  const engine = await spawn(async () => proposals.shift() ?? 0);
  const { port } = new URL(engine.url);
  await engine.close();
  expect(proposals).toEqual([]);
  expect(Number(port)).not.toBe(portOf(taken));
});

test('a fixed port of the engine that is in use is named, and the data folder is not blamed', async () => {
  await expect(spawn(portOf(taken))).rejects.toThrow(`Port ${portOf(taken)} is in use`);
});

test('everything listens on the loopback interface only', async () => {
  const engine = await spawn(findFreePort);
  const { port, hostname } = new URL(engine.url);
  const listening = listenersOn(Number(port));
  await engine.close();
  expect(hostname).toBe('127.0.0.1');
  expect(listening).toEqual([expect.stringMatching(/^(0100007F|0000000000000000FFFF00000100007F)$/)]);
});

test.each([6000, 5056, 4045])(
  'a row of ports that begins at %i has one that browsers refuse',
  async (first) => {
    await expect(choosePorts(first)).rejects.toThrow(/Browsers refuse to open port/);
  },
);

test('the blocked ports are those that fetch refuses', async () => {
  const blocked = Array.from({ length: 10_081 }, (_, port) => port).filter(isBlockedByBrowsers);
  const reasons = await Promise.all(blocked.map((port) => reasonOf(fetch(`http://127.0.0.1:${port}`))));
  expect(blocked).toHaveLength(82);
  expect(new Set(reasons)).toEqual(new Set(['bad port']));
});

async function reasonOf(answer: Promise<Response>): Promise<string> {
  return answer.then(
    () => 'answered',
    ({ cause }) => cause.message,
  );
}

/** The addresses, in hexadecimal, of the listeners on a port of this machine. */
function listenersOn(port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => local.endsWith(suffix) && state === '0A')
      .map(([, local = '']) => local.slice(0, -suffix.length)),
  );
}
