import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { HostFailure } from '../failure.ts';
import type { Outcome } from '../functions/messages.ts';
import type { LambdaFunction } from '../functions/model.ts';
import type { Functions } from '../functions/registry.ts';
import type { Roles } from '../iam/roles.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Work } from '../work.ts';
import type { Letter } from './letters.ts';

const mapping = z.object({ EventSourceArn: z.string(), FunctionName: z.string() });
const kept = z.object({ queueArn: z.string(), record: z.looseObject({ messageId: z.string() }) });
const partial = z.object({ batchItemFailures: z.array(z.unknown()) });

type Kept = z.infer<typeof kept>;

/** The queues that functions are fed from. */
export interface Queues {
  /** Nothing, where no function is fed from this queue: there the message would lie. */
  send(queueArn: string, letter: Letter): void;
  /** Resumes the work that an earlier run left. */
  resume(): void;
  close(): void;
}

interface QueuesOptions {
  deployment: Deployment;
  functions: Functions;
  roles: Roles;
  work: Work;
  /** One file a message, until a function has taken it. */
  folder: string;
  /** Milliseconds before the first retry; doubles each time, up to 10 s. */
  firstRetry: number;
  now(): number;
}

/** SQS, with Lambda's polling: each message alone, again and again until the function accepts it. */
export function createQueues(options: QueuesOptions): Queues {
  const { functions, work, folder, firstRetry, now } = options;
  const fed = mappingsOf(options);
  const stop = new AbortController();
  mkdirSync(folder, { recursive: true });

  async function run(file: string, fn: LambdaFunction, { queueArn, record }: Kept): Promise<void> {
    const Records = [{ ...record, eventSource: 'aws:sqs', eventSourceARN: queueArn }];
    for (let wait = firstRetry; !isTaken(await functions.invoke(fn, { Records })); wait *= 2) {
      await delay(Math.min(wait, 10_000), undefined, { signal: stop.signal });
    }
    rmSync(file, { force: true });
  }

  function start(file: string, message: Kept): void {
    const fn = fed.get(message.queueArn);
    if (fn) work.track(run(file, fn, message)).catch(() => undefined);
  }

  return {
    send(queueArn, letter) {
      if (!fed.has(queueArn)) return;
      const message = { queueArn, record: recordOf(letter, now()) };
      const file = `${folder}/${Date.now()}-${message.record.messageId}.json`;
      writeFileSync(file, JSON.stringify(message));
      start(file, message);
    },
    resume() {
      for (const name of readdirSync(folder).sort()) {
        start(`${folder}/${name}`, kept.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))));
      }
    },
    close: () => stop.abort(),
  };
}

/** Queue -> function. @throws HostFailure when the function may not read it */
function mappingsOf({ deployment, functions, roles }: QueuesOptions): ReadonlyMap<string, LambdaFunction> {
  const ofQueues = deployment
    .all('AWS::Lambda::EventSourceMapping', mapping)
    .filter(({ props }) => props.EventSourceArn.startsWith('arn:aws:sqs:'));
  return new Map(
    ofQueues.map(({ props: { EventSourceArn: resource, FunctionName } }) => {
      const fn = functions.byArn(FunctionName);
      for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']) {
        if (roles.decide(fn.roleArn, { action, resource }) === 'allowed') continue;
        throw new HostFailure(
          `The role of ${fn.logicalId} lacks ${action} on ${resource}: grant it in lib/.`,
        );
      }
      return [resource, fn];
    }),
  );
}

function isTaken({ ok, payload }: Outcome): boolean {
  if (!ok) return false;
  const answer = partial.safeParse(JSON.parse(payload));
  return !answer.success || answer.data.batchItemFailures.length === 0;
}

function recordOf({ body, attributes }: Letter, sentAt: number) {
  const named = Object.entries(attributes).map(([name, stringValue]) => [
    name,
    { stringValue, dataType: 'String' },
  ]);
  return {
    messageId: randomUUID(),
    body: JSON.stringify(body),
    attributes: { SentTimestamp: String(sentAt), ApproximateReceiveCount: '1' },
    messageAttributes: Object.fromEntries(named),
  };
}
