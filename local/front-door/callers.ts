import type { LambdaFunction } from '../functions/model.ts';
import type { Check } from '../iam/evaluate.ts';
import type { Roles } from '../iam/roles.ts';
import { AccessDenied, type Caller } from './request.ts';

/** This access key may do everything: seeding and tests use it. */
export const rootKey = 'root';

/** Who an access key stands for: a function's logical id, or root. Null for any other. */
export function createCallers(
  functions: readonly LambdaFunction[],
  roles: Roles,
  onDenied: (message: string) => void,
): (accessKey: string) => Caller | null {
  return (accessKey) => {
    if (accessKey === rootKey) return { name: rootKey, authorize: () => undefined };
    const fn = functions.find(({ logicalId }) => logicalId === accessKey);
    return fn ? { name: fn.logicalId, authorize: (checks) => checks.forEach(demand(fn)) } : null;
  };

  function demand(fn: LambdaFunction): (check: Check) => void {
    return (check) => {
      const decision = roles.decide(fn.roleArn, check);
      if (decision === 'allowed') return;
      const message = refusal(fn, check, decision === 'denied');
      onDenied(message);
      throw new AccessDenied(message);
    };
  }
}

function refusal({ roleArn, name }: LambdaFunction, { action, resource }: Check, explicit: boolean): string {
  const user = `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${name}`;
  const why = explicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
  return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
}
