import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Invocation, type Outcome, outcome, started, type WorkerSetup } from './messages.ts';
import type { LambdaFunction } from './model.ts';

export interface Pool {
  /** Runs the function and returns its answer. Never rejects: a failure is an outcome. */
  invoke(fn: LambdaFunction, event: unknown, requestId: string): Promise<Outcome>;
  close(): Promise<void>;
}

interface PoolOptions {
  /** Folder URL that `entry` is relative to, with a trailing slash. */
  root: URL;
  logFolder: string;
  clockOffset: SharedArrayBuffer;
  environment(fn: LambdaFunction): Record<string, string>;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<string, (outcome: Outcome) => void>;
  /** Invocations that wait for their turn, or for the code to be loaded: Lambda does not count that either. */
  readonly queue: (() => void)[];
  isStarted: boolean;
}

/**
 * Lambda gives every invocation a processor of its own; a thread has to share one. More than this at once would
 * count the time that others take against each of them, and run into their time-outs together.
 */
const concurrency = 50;

/**
 * Functions get this many times the seconds that Lambda gives them, and are told so: here all of them, the database and
 * the host share the processors.
 */
const slowdown = 5;

/**
 * Megabytes for a thread's newest objects. Node would give each of the forty threads several times as much,
 * and never release it; the rest of the memory is the function's limit at Lambda.
 */
const youngMegabytes = 16;

/**
 * One worker thread for each function, started at its first invocation. Its output goes to its own log file.
 */
export function createPool(options: PoolOptions): Pool {
  const threads = new Map<string, Thread>();
  mkdirSync(options.logFolder, { recursive: true });

  function threadOf(fn: LambdaFunction): Thread {
    const running = threads.get(fn.arn) ?? startThread(fn, options, () => threads.delete(fn.arn));
    threads.set(fn.arn, running);
    return running;
  }

  function invoke(fn: LambdaFunction, event: unknown, requestId: string): Promise<Outcome> {
    const thread = threadOf(fn);
    return new Promise((resolve) => {
      thread.queue.push(() => dispatch(thread, fn, { event, requestId }, resolve));
      startNext(thread);
    });
  }

  return {
    invoke,
    close: async () => {
      await Promise.all([...threads.values()].map(({ worker }) => worker.terminate()));
    },
  };
}

function startNext({ queue, waiting, isStarted }: Thread): void {
  if (isStarted && waiting.size < concurrency) queue.shift()?.();
}

function startWaiting(thread: Thread): void {
  thread.isStarted = true;
  for (let waiting = thread.queue.length; waiting > 0; waiting--) startNext(thread);
}

function dispatch(
  thread: Thread,
  fn: LambdaFunction,
  { event, requestId }: Pick<Invocation, 'requestId'> & { readonly event: unknown },
  resolve: (outcome: Outcome) => void,
): void {
  const { worker, waiting } = thread;
  const id = randomUUID();
  const seconds = fn.timeoutSeconds * slowdown;
  const timer = setTimeout(() => {
    finish(failure(id, `${fn.logicalId} timed out after ${seconds} seconds`));
  }, seconds * 1000);
  const finish = (result: Outcome) => {
    clearTimeout(timer);
    waiting.delete(id);
    resolve(result);
    startNext(thread);
  };
  waiting.set(id, finish);
  worker.postMessage({ ...invocationOf(fn, id, event), requestId } satisfies Invocation);
}

function startThread(fn: LambdaFunction, options: PoolOptions, onExit: () => void): Thread {
  const workerData: WorkerSetup = {
    url: new URL(fn.entry, options.root).href,
    exportName: fn.exportName,
    clockOffset: options.clockOffset,
  };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    env: { ...options.environment(fn), ...compiledBefore() },
    resourceLimits: { maxOldGenerationSizeMb: fn.memoryMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    stdout: true,
    stderr: true,
  });
  const thread: Thread = { worker, waiting: new Map(), queue: [], isStarted: false };
  const log = createWriteStream(`${options.logFolder}/${fn.logicalId}.log`, { flags: 'a' });
  worker.stdout.pipe(log);
  worker.stderr.pipe(log);
  worker.on('message', (message) => {
    if (started.safeParse(message).success) return startWaiting(thread);
    const result = outcome.parse(message);
    thread.waiting.get(result.id)?.(result);
  });
  worker.on('error', (error) => failAll(thread, String(error)));
  worker.on('exit', () => {
    onExit();
    failAll(thread, `${fn.logicalId} stopped`);
  });
  return thread;
}

/** Code that was compiled before, by any thread, where this process was told to keep it. */
function compiledBefore(): Record<string, string> {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {};
}

function failAll({ waiting, queue }: Thread, message: string): void {
  for (const start of queue.splice(0)) start();
  for (const [id, finish] of waiting) finish(failure(id, message));
}

function failure(id: string, errorMessage: string): Outcome {
  return { id, ok: false, payload: JSON.stringify({ errorType: 'Error', errorMessage }) };
}

function invocationOf(fn: LambdaFunction, id: string, event: unknown): Omit<Invocation, 'requestId'> {
  return {
    id,
    event: JSON.stringify(event),
    functionName: fn.name,
    functionArn: fn.arn,
    memoryMegabytes: fn.memoryMegabytes,
    timeoutSeconds: fn.timeoutSeconds * slowdown,
  };
}
