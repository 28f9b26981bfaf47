import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { StateFile } from '../data-folder.ts';
import { HostFailure } from '../failure.ts';
import type { Functions } from '../functions/registry.ts';
import type { Roles } from '../iam/roles.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { AsyncQueue } from './async-queue.ts';
import { parseSchedule } from './schedule-expression.ts';

const schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  Target: z.object({ Arn: z.string(), RoleArn: z.string(), Input: z.string().optional() }),
});

interface SchedulerOptions {
  deployment: Deployment;
  functions: Functions;
  roles: Roles;
  queue: AsyncQueue;
  state: StateFile;
  now(): number;
}

export interface Scheduler {
  /** Fires each schedule that has fallen due since it was last looked at: once, however often it was missed. */
  fireDue(): void;
}

/** EventBridge Scheduler. @throws HostFailure when a schedule's role may not invoke its target. */
export function createScheduler({
  deployment,
  functions,
  roles,
  queue,
  state,
  now,
}: SchedulerOptions): Scheduler {
  const schedules = deployment
    .all('AWS::Scheduler::Schedule', schedule)
    .filter(({ props }) => props.State === 'ENABLED')
    .map(({ logicalId, arn, props }) => {
      const { Target, ScheduleExpression, ScheduleExpressionTimezone } = props;
      const fn = functions.byArn(Target.Arn);
      const check = { action: 'lambda:InvokeFunction', resource: Target.Arn };
      if (roles.decide(Target.RoleArn, check) !== 'allowed') {
        throw new HostFailure(
          `The role of schedule ${logicalId} may not invoke ${fn.logicalId}: grant it in lib/.`,
        );
      }
      return {
        arn,
        fn,
        input: Target.Input,
        next: parseSchedule(ScheduleExpression, ScheduleExpressionTimezone),
      };
    });

  function fireDue(): void {
    const at = now();
    for (const { arn, fn, input, next } of schedules) {
      const since = state.get().schedules[arn];
      const due = since === undefined ? null : next(since);
      if (since === undefined || (due !== null && due <= at)) {
        state.update({ schedules: { ...state.get().schedules, [arn]: at } });
      }
      if (due !== null && due <= at) queue.send(fn, eventOf(deployment, arn, input, due));
    }
  }
  return { fireDue };
}

function eventOf(
  { region, account }: Deployment,
  arn: string,
  input: string | undefined,
  due: number,
): unknown {
  const time = new Date(due).toISOString().replace(/\.\d+Z$/, 'Z');
  if (input !== undefined) return JSON.parse(input.replaceAll('<aws.scheduler.scheduled-time>', time));
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time,
    region,
    resources: [arn],
    detail: '{}',
  };
}
