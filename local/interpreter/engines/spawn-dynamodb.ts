import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { brokenFolder, type DataFolder } from '../data-folder.ts';
import { type PortChoice, portInUse } from '../ports.ts';
import { connectEngine, type Engine, untilAnswering } from './dynamodb.ts';
import { chooseEngine, type EngineName, launchEngine, missingEngine, tuneEngine } from './programs.ts';

export type { EngineName } from './programs.ts';

export interface SpawnedEngine extends Engine {
  close(): Promise<void>;
}

/**
 * Starts the engine with its data in the folder.
 * @throws HostFailure when it is missing, when the port is in use, or when it cannot read its data.
 */
export async function spawnEngine(
  wanted: EngineName | undefined,
  port: PortChoice,
  data: DataFolder,
): Promise<SpawnedEngine> {
  return run(chooseEngine(wanted), port, data, data.path());
}

export interface FillingEngine extends SpawnedEngine {
  /** Moves what was written so far into the data folder, and continues from there; `url` may change. */
  keep(): Promise<void>;
}

/**
 * Starts an engine for filling an empty data folder: it writes to memory where the machine has a folder for that,
 * because waiting for the disk at each of thousands of writes takes longer than all the rest.
 */
export async function spawnFillingEngine(
  wanted: EngineName | undefined,
  port: PortChoice,
  data: DataFolder,
): Promise<FillingEngine> {
  const name = chooseEngine(wanted);
  const memory = existsSync(memoryFolder) ? mkdtempSync(`${memoryFolder}/bookingtms-`) : null;
  let running = await run(name, port, data, memory ?? data.path());
  return {
    get url() {
      return running.url;
    },
    call: (...request) => running.call(...request),
    close: async () => {
      await running.close();
      if (memory) rmSync(memory, { recursive: true, force: true });
    },
    async keep() {
      if (!memory) return;
      await running.close();
      cpSync(memory, data.path(), { recursive: true });
      rmSync(memory, { recursive: true, force: true });
      running = await run(name, port, data, data.path());
    },
  };
}

/** On Linux, a file system in memory. */
const memoryFolder = '/dev/shm';
const pidName = 'engine.pid';

/** How many ports are tried when any will do: another program may take a free port before the engine binds it. */
const tries = 5;

async function run(
  name: EngineName,
  port: PortChoice,
  data: DataFolder,
  folder: string,
): Promise<SpawnedEngine> {
  for (let left = tries; ; left -= 1) {
    const chosen = typeof port === 'number' ? port : await port();
    try {
      return await runOn(name, chosen, data, folder);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (typeof port === 'number' || left === 1) throw portInUse(chosen);
    }
  }
}

async function runOn(
  name: EngineName,
  port: number,
  data: DataFolder,
  folder: string,
): Promise<SpawnedEngine> {
  const child = launchEngine(name, port, folder);
  if (child.pid !== undefined) writeFileSync(data.path(pidName), `${child.pid} ${folder}`);
  const end = () => child.kill();
  process.once('exit', end);
  async function close(): Promise<void> {
    process.off('exit', end);
    rmSync(data.path(pidName), { force: true });
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    end();
    await once(child, 'exit');
  }
  try {
    const url = await addressOf(child, name, data.path());
    const engine = connectEngine(url);
    await untilAnswering(engine, () => ended(child, name));
    tuneEngine(name, folder);
    return { ...engine, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The engine's port was taken between choosing and binding it. */
class PortTaken extends Error {}

/**
 * The address that the engine itself says it listens on. That an address answers is not enough: another program's
 * engine may have taken the port.
 */
function addressOf(child: ChildProcess, name: EngineName, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk) => {
      output = (output + String(chunk)).slice(-4000);
      const address = /listening on (http:\/\/\S+)\s/.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.once('error', () => reject(missingEngine(name)));
    child.once('exit', () => {
      reject(
        isPortTaken(output)
          ? new PortTaken()
          : brokenFolder(folder, output.trim() || `${name} ended at once`),
      );
    });
  });
}

function isPortTaken(output: string): boolean {
  return /address (is )?already in use|port \d+ is already in use|failed to bind/i.test(output);
}

function ended({ exitCode, signalCode }: ChildProcess, name: EngineName): Error | null {
  return exitCode === null && signalCode === null ? null : new Error(`${name} ended while it was starting.`);
}

/** A host that was killed could not end its engine, which still holds the data and the port. */
export async function endLeftOver(data: DataFolder): Promise<void> {
  const pidFile = data.path(pidName);
  if (!existsSync(pidFile)) return;
  const [pid = '', folder = ''] = readFileSync(pidFile, 'utf8').split(' ');
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder)) {
    process.kill(Number(pid));
    // An ended process may stay listed until its exit code is read, so the wait is limited.
    for (let wait = 0; wait < 100 && existsSync(commandLine); wait += 1) await delay(20);
  }
  rmSync(pidFile, { force: true });
}
