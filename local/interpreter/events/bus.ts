import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { bodyOf, jsonAnswer, jsonError, type Service } from '../front-door/request.ts';
import type { Functions } from '../functions/registry.ts';
import type { MayInvoke } from '../iam/roles.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { AsyncQueue } from './async-queue.ts';
import type { DeadLetters } from './dead-letters.ts';
import { notHandedOver } from './letters.ts';
import { matchesPattern } from './pattern.ts';

const rule = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.string().default('ENABLED'),
  Targets: z
    .array(
      z.object({
        Arn: z.string(),
        Input: z.string().optional(),
        DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      }),
    )
    .default([]),
});

const putEvents = z.object({
  Entries: z
    .array(
      z.object({
        Source: z.string(),
        DetailType: z.string(),
        Detail: z.string(),
        EventBusName: z.string().default('default'),
        Resources: z.array(z.string()).default([]),
      }),
    )
    .min(1)
    .max(10),
});

type Entry = z.infer<typeof putEvents>['Entries'][number];

interface BusOptions {
  deployment: Deployment;
  functions: Functions;
  mayInvoke: MayInvoke;
  queue: AsyncQueue;
  deadLetters: DeadLetters;
  now(): number;
}

/** EventBridge: `PutEvents`, and the rules that pass events on to functions. */
export function eventsService(options: BusOptions): Service {
  const { deployment, now } = options;
  const buses = [
    ...deployment.all('AWS::Events::EventBus', z.object({})),
    // Every account has it. Events of AWS services arrive there; locally a test puts them.
    defaultBus(deployment),
  ];
  const deliver = createDelivery(options);

  return async (request) => {
    if (request.operation !== 'PutEvents') {
      return jsonError(400, 'UnknownOperationException', `The local host does not have ${request.operation}`);
    }
    const input = putEvents.safeParse(bodyOf(request));
    if (!input.success) return jsonError(400, 'ValidationException', input.error.message);
    const busOf = ({ EventBusName }: Entry) =>
      buses.find(({ ref, arn }) => ref === EventBusName || arn === EventBusName);
    request.caller?.authorize(
      input.data.Entries.map((entry) => ({
        action: 'events:PutEvents',
        resource: busOf(entry)?.arn ?? entry.EventBusName,
        context: { 'events:source': [entry.Source], 'events:detail-type': [entry.DetailType] },
      })),
    );
    const results = input.data.Entries.map((entry) => {
      const detail = parseDetail(entry.Detail);
      const bus = busOf(entry);
      if (!detail || !bus) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
      const id = randomUUID();
      deliver(bus.ref, envelope(deployment, entry, detail, id, now()));
      return { EventId: id };
    });
    return jsonAnswer({
      FailedEntryCount: results.filter((one) => 'ErrorCode' in one).length,
      Entries: results,
    });
  };
}

function defaultBus({ region, account }: Deployment) {
  return { ref: 'default', arn: `arn:aws:events:${region}:${account}:event-bus/default` };
}

function createDelivery({ deployment, functions, mayInvoke, queue, deadLetters }: BusOptions) {
  const rules = deployment.all('AWS::Events::Rule', rule).filter(({ props }) => props.State === 'ENABLED');
  for (const { props } of rules) for (const { Arn } of props.Targets) functions.byArn(Arn);

  return (bus: string, event: unknown): void => {
    for (const { arn, logicalId, props } of rules) {
      if (props.EventBusName !== bus || !props.EventPattern || !matchesPattern(props.EventPattern, event))
        continue;
      for (const { Arn, Input, DeadLetterConfig } of props.Targets) {
        const fn = functions.byArn(Arn);
        const sent = Input === undefined ? event : JSON.parse(Input);
        if (mayInvoke(fn.arn, 'events.amazonaws.com', arn)) {
          queue.send(fn, sent);
          continue;
        }
        const why = `Rule ${logicalId} may not invoke ${fn.logicalId}`;
        deadLetters.keep(DeadLetterConfig?.Arn, why, sent, notHandedOver(fn, sent, why));
      }
    }
  };
}

function parseDetail(text: string): unknown {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function envelope({ region, account }: Deployment, entry: Entry, detail: unknown, id: string, now: number) {
  return {
    version: '0',
    id,
    'detail-type': entry.DetailType,
    source: entry.Source,
    account,
    time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: entry.Resources,
    detail,
  };
}
