import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { AlarmedFunction } from '../../constructs/function.ts';

/**
 * Lets operators send what failed to the functions that failed it. By name: a function that one stack exports to
 * another could not be taken away before the other lets go of it.
 */
export function maySendAgain({ fn }: AlarmedFunction, workers: readonly string[]): void {
  const arnOf = (resourceName: string) =>
    Stack.of(fn).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: workers.map(arnOf) }),
  );
}
