import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { HostFailure, messageOf } from './failure.ts';

const stateSchema = z.object({
  /** Milliseconds that the host's clock is ahead of the machine's. */
  clockOffset: z.number().default(0),
  /** Secret's resource name -> its text. */
  secrets: z.record(z.string(), z.string()).default({}),
  /** Schedule -> up to when (milliseconds) it has been looked at. */
  schedules: z.record(z.string(), z.number()).default({}),
  /** Stream mapping -> shard -> last sequence number that is done with. */
  checkpoints: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Set while `prepare` runs: a folder left half filled is thrown away. */
  isPreparing: z.boolean().default(false),
  /** The result of `prepare` at the first start; it does not run again. */
  prepared: z.record(z.string(), z.unknown()).optional(),
});

export type State = z.infer<typeof stateSchema>;

export interface StateFile {
  get(): State;
  /** Written before it returns. */
  update(change: Partial<State>): void;
  /** Written soon, together with other changes: for what may be repeated after a crash. */
  updateSoon(change: Partial<State>): void;
}

interface OpenState extends StateFile {
  /** Writes pending changes. */
  flush(): void;
}

export interface DataFolder {
  /** An absolute path inside the folder. */
  path(...parts: string[]): string;
  readonly state: StateFile;
  close(): void;
}

const marker = 'state.json';

/**
 * Opens the folder that outlives a restart; `fresh` empties it first. One host at a time.
 * @throws HostFailure when it is not ours, in use, or not readable.
 */
export function openDataFolder(folder: string, fresh: boolean): DataFolder {
  const root = resolve(folder);
  const path = (...parts: string[]) => join(root, ...parts);
  refuseForeign(root, path(marker));
  const lock = path('host.pid');
  refuseShared(lock, root);
  if (fresh || isHalfFilled(path(marker), root)) rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(lock, String(process.pid));
  try {
    const state = openState(path(marker), root);
    const close = () => {
      state.flush();
      rmSync(lock, { force: true });
    };
    return { path, state, close };
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
}

function refuseForeign(root: string, markerPath: string): void {
  if (!existsSync(root) || existsSync(markerPath) || readdirSync(root).length === 0) return;
  throw new HostFailure(`${root} holds other files: give --data a folder of its own.`);
}

function refuseShared(lock: string, root: string): void {
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8'));
  if (pid === process.pid || !isAlive(pid)) return;
  throw new HostFailure(`Process ${pid} is using ${root}: stop it, or give --data another folder.`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isHalfFilled(file: string, root: string): boolean {
  return existsSync(file) && readState(file, root).isPreparing;
}

/** Milliseconds. A busy stream moves its checkpoint hundreds of times a second; after a crash this much comes again. */
const soon = 1000;

function openState(file: string, root: string): OpenState {
  let state = readState(file, root);
  let timer: NodeJS.Timeout | undefined;
  function write(): void {
    clearTimeout(timer);
    timer = undefined;
    writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  function update(change: Partial<State>): void {
    state = { ...state, ...change };
    write();
  }
  function updateSoon(change: Partial<State>): void {
    state = { ...state, ...change };
    timer ??= setTimeout(write, soon).unref();
  }
  update({});
  return { get: () => state, update, updateSoon, flush: () => timer && write() };
}

function readState(file: string, root: string): State {
  if (!existsSync(file)) return stateSchema.parse({});
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw brokenFolder(root, messageOf(error));
  }
}

export function brokenFolder(root: string, why: string): HostFailure {
  const [line = ''] = why.split('\n');
  return new HostFailure(
    `The data in ${root} cannot be read (${line}): run again with --fresh to begin anew.`,
  );
}
