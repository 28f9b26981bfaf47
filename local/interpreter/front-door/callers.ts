import type { LambdaFunction } from '../functions/model.ts';
import type { Check, Decision } from '../iam/evaluate.ts';
import type { Roles } from '../iam/roles.ts';
import { type Caller, type Credential, type Principal, Refusal } from './request.ts';

/** This access key may do everything: seeding and tests use it. */
export const rootKey = 'root';

interface CallersOptions {
  readonly functions: readonly LambdaFunction[];
  readonly roles: Roles;
  /** The principal of a temporary access key. @throws Refusal */
  temporary(credential: Credential): Principal | null;
  onDenied(message: string): void;
}

/**
 * The principal of an access key: a function by its logical id, a session of a role, or root. Null for any
 * other key.
 */
export function createCallers(options: CallersOptions): (credential: Credential) => Caller | null {
  return (credential) => {
    if (credential.id === rootKey) return { name: rootKey, principal: null, authorize: () => undefined };
    const fn = options.functions.find(({ logicalId }) => logicalId === credential.id);
    const principal = fn
      ? { roleArn: fn.roleArn, sessionName: fn.name, tags: {} }
      : options.temporary(credential);
    if (!principal) return null;
    const authorize = (checks: readonly Check[]) => {
      for (const check of checks) demand(options, principal, check);
    };
    return { name: credential.id, principal, authorize };
  };
}

function demand({ roles, onDenied }: CallersOptions, principal: Principal, check: Check): void {
  const context = { ...check.context, ...contextOf(principal) };
  const decision = roles.decide(principal.roleArn, { ...check, context });
  if (decision === 'allowed') return;
  const refusal = accessDenied(principal, check, decision);
  onDenied(refusal.message);
  throw refusal;
}

/** The attributes of a caller that policies may test. */
function contextOf({ roleArn, tags }: Principal): Record<string, string[]> {
  const ofTags = Object.entries(tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, [value]]);
  return { 'aws:PrincipalArn': [roleArn], ...Object.fromEntries(ofTags) };
}

/** The ARN of a session in a role. */
export function sessionArn({ roleArn, sessionName }: Principal): string {
  return `${roleArn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${sessionName}`;
}

/** In the words of AWS. */
export function accessDenied(principal: Principal, { action, resource }: Check, decision: Decision): Refusal {
  const why =
    decision === 'denied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  return new Refusal(
    'AccessDenied',
    `User: ${sessionArn(principal)} is not authorized to perform: ${action} on resource: ${resource} ${why}`,
  );
}
