import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Invocation, type Outcome, outcome, type WorkerSetup } from './messages.ts';
import type { LambdaFunction } from './model.ts';

export interface Pool {
  /** Runs the function and gives what it answered. Never rejects: a failure is an outcome. */
  invoke(fn: LambdaFunction, event: unknown): Promise<Outcome>;
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
}

/** One worker thread a function, started at its first invocation. What it prints goes to its own log file. */
export function createPool(options: PoolOptions): Pool {
  const threads = new Map<string, Thread>();
  mkdirSync(options.logFolder, { recursive: true });

  function threadOf(fn: LambdaFunction): Thread {
    const running = threads.get(fn.arn) ?? startThread(fn, options, () => threads.delete(fn.arn));
    threads.set(fn.arn, running);
    return running;
  }

  function invoke(fn: LambdaFunction, event: unknown): Promise<Outcome> {
    const { worker, waiting } = threadOf(fn);
    const id = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        settle(failure(id, `${fn.logicalId} timed out after ${fn.timeoutSeconds} seconds`));
      }, fn.timeoutSeconds * 1000);
      const settle = (result: Outcome) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(result);
      };
      waiting.set(id, settle);
      worker.postMessage(invocationOf(fn, id, event));
    });
  }

  return {
    invoke,
    close: async () => {
      await Promise.all([...threads.values()].map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(fn: LambdaFunction, options: PoolOptions, onExit: () => void): Thread {
  const workerData: WorkerSetup = {
    url: new URL(fn.entry, options.root).href,
    exportName: fn.exportName,
    clockOffset: options.clockOffset,
  };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    env: options.environment(fn),
    stdout: true,
    stderr: true,
  });
  const waiting: Thread['waiting'] = new Map();
  const log = createWriteStream(`${options.logFolder}/${fn.logicalId}.log`, { flags: 'a' });
  worker.stdout.pipe(log);
  worker.stderr.pipe(log);
  worker.on('message', (message) => {
    const result = outcome.parse(message);
    waiting.get(result.id)?.(result);
  });
  worker.on('error', (error) => failAll(waiting, String(error)));
  worker.on('exit', () => {
    onExit();
    failAll(waiting, `${fn.logicalId} stopped`);
  });
  return { worker, waiting };
}

function failAll(waiting: Thread['waiting'], message: string): void {
  for (const [id, settle] of waiting) settle(failure(id, message));
}

function failure(id: string, errorMessage: string): Outcome {
  return { id, ok: false, payload: JSON.stringify({ errorType: 'Error', errorMessage }) };
}

function invocationOf(fn: LambdaFunction, id: string, event: unknown): Invocation {
  return {
    id,
    event: JSON.stringify(event),
    functionName: fn.name,
    functionArn: fn.arn,
    memoryMegabytes: fn.memoryMegabytes,
    timeoutSeconds: fn.timeoutSeconds,
  };
}
