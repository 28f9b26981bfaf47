import * as z from 'zod';
import type { Deployment } from '../stack/deployment.ts';
import { type Check, type Decision, evaluate } from './evaluate.ts';
import { matchesWildcard } from './match.ts';
import { policyDocument, type Statement } from './statement.ts';

const inline = z.object({ PolicyDocument: policyDocument });
const role = z.object({ AssumeRolePolicyDocument: policyDocument, Policies: z.array(inline).default([]) });
const attached = inline.extend({ Roles: z.array(z.string()).default([]) });

/** The permissions of every role in the stacks, and who may assume it. */
export interface Roles {
  /** By the policies of the role that acts. */
  decide(roleArn: string, check: Check): Decision;
  /** By the trust policy of the role that another wants to become. */
  trusts(roleArn: string, principalArn: string, check: Check): Decision;
}

export function readRoles(deployment: Deployment): Roles {
  const statements = new Map<string, Statement[]>();
  const trust = new Map<string, Statement[]>();
  const policies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    deployment.all(type, attached),
  );
  for (const { ref, arn, props } of deployment.all('AWS::IAM::Role', role)) {
    const own = policies.filter((policy) => policy.props.Roles.includes(ref)).map((policy) => policy.props);
    trust.set(arn, props.AssumeRolePolicyDocument.Statement);
    statements.set(
      arn,
      [...props.Policies, ...own].flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
    );
  }
  return {
    decide: (roleArn, check) => evaluate(statements.get(roleArn) ?? [], check),
    trusts(roleArn, principalArn, check) {
      const about = (trust.get(roleArn) ?? []).filter(({ Principal }) =>
        Principal?.AWS.some((arn) => arn === '*' || arn === principalArn),
      );
      return evaluate(about, check);
    },
  };
}

const permission = z.object({
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});

/** May this service, on behalf of this source, invoke the function? (`AWS::Lambda::Permission`) */
export type MayInvoke = (functionArn: string, principal: string, sourceArn: string) => boolean;

export function readPermissions(deployment: Deployment): MayInvoke {
  const all = deployment.all('AWS::Lambda::Permission', permission).map(({ props }) => props);
  return (functionArn, principal, sourceArn) =>
    all.some(
      ({ FunctionName, Principal, SourceArn = '*' }) =>
        (FunctionName === functionArn || functionArn.endsWith(`:${FunctionName}`)) &&
        Principal === principal &&
        matchesWildcard(SourceArn, sourceArn),
    );
}
