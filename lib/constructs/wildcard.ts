import { type Acknowledgment, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';

const join = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });
const ref = z.object({ Ref: z.string() });
const imported = z.object({ 'Fn::ImportValue': z.string() });
const attribute = z.object({ 'Fn::GetAtt': z.array(z.string()) });

/** Tells cdk-nag why a resource ends in a wildcard, by cdk-nag's name for it. */
export function wildcard(arn: string, scope: Construct, reason: string): Acknowledgment {
  const {
    'Fn::Join': [, parts],
  } = join.parse(Stack.of(scope).resolve(arn));
  return { id: `AwsSolutions-IAM5[Resource::${parts.map(named).join('')}]`, reason };
}

function named(part: unknown): string {
  if (typeof part === 'string') return part;
  const elsewhere = imported.safeParse(part);
  if (elsewhere.success) return elsewhere.data['Fn::ImportValue'];
  const reference = ref.safeParse(part);
  return `<${reference.success ? reference.data.Ref : attribute.parse(part)['Fn::GetAtt'].join('.')}>`;
}
