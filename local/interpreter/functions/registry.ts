import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Outcome } from './messages.ts';
import type { LambdaFunction } from './model.ts';
import type { Pool } from './pool.ts';

/** The functions of the stack, by name, ARN or qualified ARN, ready to be invoked. */
export interface Functions {
  readonly all: readonly LambdaFunction[];
  /** @throws Error when no function of ours has this ARN. */
  byArn(arn: string): LambdaFunction;
  /** `requestId`: of an event that is tried again; else a new one. */
  invoke(fn: LambdaFunction, event: unknown, requestId?: string): Promise<Outcome>;
}

export function createFunctions(
  all: readonly LambdaFunction[],
  pool: Pool,
  onFailure: (fn: LambdaFunction, outcome: Outcome) => void,
): Functions {
  const unqualified = (arn: string) => arn.split(':').slice(0, 7).join(':');
  return {
    all,
    byArn(arn) {
      const found = all.find((fn) => fn.arn === unqualified(arn) || fn.name === arn);
      if (!found) throw new Error(`The stack has no function ${arn} with a source file`);
      return found;
    },
    async invoke(fn, event, requestId = randomUUID()) {
      const outcome = await pool.invoke(fn, event, requestId);
      if (!outcome.ok) onFailure(fn, outcome);
      return outcome;
    },
  };
}

const failed = z.object({ errorType: z.string(), errorMessage: z.string() });

/** One line; the whole of it is in the function's log. */
export function failureLine({ logicalId }: LambdaFunction, { payload }: Outcome): string {
  const { errorType, errorMessage } = failed.parse(JSON.parse(payload));
  return `${logicalId} failed: ${errorType}: ${errorMessage.split('\n')[0]} (more in its log)`;
}
