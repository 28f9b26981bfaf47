import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Table } from '../../lambdas/data/table.ts';
import type { DemoInfo } from '../../local/demo/seed.ts';
import type { HostInfo } from '../../local/host.ts';
import { tableClient } from '../../local/interpreter/engines/table-client.ts';
import { engineUnderTest } from './engine.ts';

export interface WorldOptions {
  /** A DynamoDB that runs already, such as a proxy that misbehaves. */
  readonly engineEndpoint?: string;
  /** Fills it with the demo's organizations, bookings and logins. */
  readonly demo?: boolean;
  /** A folder that an earlier host left behind; without it, one of its own that goes when the host does. */
  readonly data?: string;
  /** Tests try on purpose what its roles may not do. */
  readonly expectsRefusals?: boolean;
}

export type WorldInfo = HostInfo & DemoInfo;

/** The whole system, running: what `npm start` gives, on ports of its own. */
export interface World {
  readonly info: WorldInfo;
  /** The application's table, with rights to everything. */
  readonly table: Table;
  /** Moves the clock (ISO 8601 duration) and waits until all that fell due is done. */
  advance(duration: string): Promise<void>;
  /** Waits until streams, events, schedules and webhooks have nothing left to do. */
  waitUntilIdle(): Promise<void>;
  now(): Promise<Date>;
  inbox(): Promise<ReceivedEmail[]>;
  close(): Promise<void>;
}

export interface ReceivedEmail {
  readonly subject: string;
  readonly destination: { to: string[] };
  readonly body: { html: string; text: string };
  readonly attachments: { filename?: string; contentType: string; content: string; cid?: string }[];
}

/** Every host loads the same code, once a function: what one has compiled is there for the next. */
export const compiled = join(tmpdir(), 'bookingtms-compiled');

/** Starts a host of its own: for tests that move its clock, or bend it. */
export async function startWorld({
  expectsRefusals = false,
  ...options
}: WorldOptions = {}): Promise<World & Mortal> {
  const folder = mkdtempSync(join(tmpdir(), 'bookingtms-world-'));
  const script = new URL('./host-process.ts', import.meta.url).pathname;
  const engine = engineUnderTest ?? undefined;
  const argument = JSON.stringify({ data: join(folder, 'data'), engine, ...options });
  const child = spawn(process.execPath, [script, argument], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The local host ended before it was ready:\n${complaints}`);
  });
  const lines = createInterface({ input: child.stdout });
  ended.catch(() => undefined);
  // What it complained of says more than that it said nothing.
  const info = (await firstInfo(lines)) ?? (await ended);
  return {
    ...connect(info),
    async kill() {
      child.kill('SIGKILL');
      if (child.signalCode === null) await once(child, 'exit');
    },
    async close() {
      child.stdin.end();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
      if (!expectsRefusals) failIfRefused(complaints);
    },
  };
}

/** Fails when a role of the stacks lacks a permission that the code needed, even if a retry or a `catch` hid it. */
function failIfRefused(complaints: string): void {
  const refused = complaints.split('\n').filter((line) => line.includes('is not authorized to perform'));
  if (refused.length > 0) throw new Error(`IAM refused:\n${[...new Set(refused)].join('\n')}`);
}

export interface Mortal {
  /** Kills the host's process, as a power cut would: nothing is finished or cleaned up. */
  kill(): Promise<void>;
}

/** The host that `global-setup.ts` started for all test files: leave its clock alone. */
export function sharedWorld(): World {
  const info: WorldInfo = JSON.parse(process.env.BOOKINGTMS_WORLD ?? 'null');
  if (!info)
    throw new Error('No shared world: this test belongs into the project "world" of jest.config.js.');
  return { ...connect(info), close: async () => {} };
}

async function firstInfo(lines: AsyncIterable<string>): Promise<WorldInfo | null> {
  for await (const line of lines) {
    if (line.startsWith('{"site"')) return JSON.parse(line);
  }
  return null;
}

function connect(info: WorldInfo): Omit<World, 'close'> {
  const { client } = tableClient(info.awsEndpoint);
  const control = (path: string, body?: unknown) =>
    ask(`${info.site}/__local/${path}`, { method: 'POST', body: JSON.stringify(body ?? {}) });
  return {
    info,
    table: { client, name: info.tableName },
    advance: async (duration) => {
      await control('clock', { advance: duration });
    },
    waitUntilIdle: async () => {
      await control('idle');
    },
    now: async () => new Date((await (await ask(`${info.site}/__local/clock`)).json()).now),
    inbox: async () => (await (await ask(`${info.inbox}/store`)).json()).emails,
  };
}

async function ask(url: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
