import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import type { LambdaFunction } from '../functions/model.ts';
import type { Functions } from '../functions/registry.ts';
import type { Work } from '../work.ts';
import type { DeadLetters } from './dead-letters.ts';
import { afterRetries } from './letters.ts';

const entry = z.object({ functionArn: z.string(), event: z.unknown(), requestId: z.string() });

/** Lambda's queue for asynchronous invocations. */
export interface AsyncQueue {
  send(fn: LambdaFunction, event: unknown): void;
  /** Resumes the work that an earlier run left. */
  resume(): void;
  close(): void;
}

interface QueueOptions {
  functions: Functions;
  deadLetters: DeadLetters;
  work: Work;
  /** One file an event, until the event is done with. */
  folder: string;
  /** Milliseconds before the first retry; doubles each time. */
  firstRetry: number;
}

/** Each event is on disk before it is sent, keeps its request id when it is tried again, is retried as the function's configuration says, then is a dead letter. */
export function createAsyncQueue({
  functions,
  deadLetters,
  work,
  folder,
  firstRetry,
}: QueueOptions): AsyncQueue {
  mkdirSync(folder, { recursive: true });
  const stop = new AbortController();

  async function run(file: string, fn: LambdaFunction, event: unknown, requestId: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await functions.invoke(fn, event, requestId);
      if (stop.signal.aborted) return;
      if (outcome.ok) break;
      if (attempt >= fn.asyncRetries) {
        const attempts = attempt + 1;
        const letter = afterRetries(fn, event, outcome, attempts);
        deadLetters.keep(fn.asyncFailureArn, `${fn.logicalId} failed ${attempts} times`, event, letter);
        break;
      }
      await delay(firstRetry * 2 ** attempt, undefined, { signal: stop.signal });
    }
    rmSync(file, { force: true });
  }

  function start(file: string, fn: LambdaFunction, event: unknown, requestId: string): void {
    work.track(run(file, fn, event, requestId)).catch(() => undefined);
  }

  return {
    send(fn, event) {
      const requestId = randomUUID();
      const file = `${folder}/${Date.now()}-${requestId}.json`;
      writeFileSync(file, JSON.stringify({ functionArn: fn.arn, event, requestId }));
      start(file, fn, event, requestId);
    },
    resume() {
      for (const name of readdirSync(folder).sort()) {
        const kept = entry.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
        start(`${folder}/${name}`, functions.byArn(kept.functionArn), kept.event, kept.requestId);
      }
    },
    close: () => stop.abort(),
  };
}
