import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { brokenFolder, type DataFolder } from '../data-folder.ts';
import { loopback } from '../ports.ts';
import { connectEngine, type Engine, untilAnswering } from './dynamodb.ts';
import { chooseEngine, type EngineName, launchEngine, missingEngine } from './programs.ts';

export type { EngineName } from './programs.ts';

export interface SpawnedEngine extends Engine {
  close(): Promise<void>;
}

/** Starts the engine with its data in the folder. @throws HostFailure when it is missing or cannot read its data. */
export async function spawnEngine(
  wanted: EngineName | undefined,
  port: number,
  data: DataFolder,
): Promise<SpawnedEngine> {
  return run(wanted ?? chooseEngine(), port, data, data.path());
}

export interface FillingEngine extends SpawnedEngine {
  /** Moves what has been written so far into the data folder; the engine goes on from there. */
  keep(): Promise<void>;
}

/**
 * Starts an engine for filling an empty data folder: it writes to memory where the machine has a folder for that,
 * because waiting for the disk at each of thousands of writes takes longer than all the rest.
 */
export async function spawnFillingEngine(
  wanted: EngineName | undefined,
  port: number,
  data: DataFolder,
): Promise<FillingEngine> {
  const name = wanted ?? chooseEngine();
  const memory = existsSync(memoryFolder) ? mkdtempSync(`${memoryFolder}/bookingtms-`) : null;
  let running = await run(name, port, data, memory ?? data.path());
  return {
    ...running,
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

async function run(name: EngineName, port: number, data: DataFolder, folder: string): Promise<SpawnedEngine> {
  const child = launchEngine(name, port, folder);
  const stopped = watch(child, name, data.path());
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
  const engine = connectEngine(`http://${loopback}:${port}`);
  try {
    await untilAnswering(engine, stopped);
  } catch (error) {
    await close();
    throw error;
  }
  return { ...engine, close };
}

/** Why the engine ended, when it ended by itself. */
function watch(child: ChildProcess, name: EngineName, folder: string): () => Error | null {
  let failure: Error | null = null;
  let complaint = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + String(chunk)).slice(-2000);
  });
  child.on('error', () => {
    failure = missingEngine(name);
  });
  child.on('exit', () => {
    failure ??= brokenFolder(folder, complaint.trim() || `${name} ended at once`);
  });
  return () => failure;
}

/** A host that was killed could not end its engine, which still holds the data and the port. */
export async function endLeftOver(data: DataFolder): Promise<void> {
  const pidFile = data.path(pidName);
  if (!existsSync(pidFile)) return;
  const [pid = '', folder = ''] = readFileSync(pidFile, 'utf8').split(' ');
  const commandLine = `/proc/${pid}/cmdline`;
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(folder)) {
    process.kill(Number(pid));
    // What has ended may stay listed until somebody asks for its exit code, so not for ever.
    for (let wait = 0; wait < 100 && existsSync(commandLine); wait += 1) await delay(20);
  }
  rmSync(pidFile, { force: true });
}
