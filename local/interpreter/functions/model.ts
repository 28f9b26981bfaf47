import * as z from 'zod';
import type { Deployed, Deployment } from '../stack/deployment.ts';

const lambda = z.object({
  Handler: z.string(),
  Role: z.string(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});

const asyncConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

/** A function whose source file the template names. */
export interface LambdaFunction {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  /** Source file, relative to the project. */
  readonly entry: string;
  readonly exportName: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** For asynchronous invocations. */
  readonly asyncRetries: number;
  readonly asyncFailureArn: string | undefined;
}

const entryKey = 'bookingtms:entry';

/** Functions without a source file (CDK's own helpers at deployment) do not exist here. */
export function readFunctions(deployment: Deployment): LambdaFunction[] {
  const configs = deployment.all('AWS::Lambda::EventInvokeConfig', asyncConfig).map(({ props }) => props);
  return deployment.all('AWS::Lambda::Function', lambda).flatMap((found) =>
    toFunction(
      found,
      configs.find(({ FunctionName }) => FunctionName === found.ref),
    ),
  );
}

function toFunction(
  { logicalId, ref, arn, props, metadata }: Deployed<z.infer<typeof lambda>>,
  config: z.infer<typeof asyncConfig> | undefined,
): LambdaFunction[] {
  const entry = metadata[entryKey];
  if (typeof entry !== 'string') return [];
  return [
    {
      logicalId,
      name: ref,
      arn,
      roleArn: props.Role,
      entry,
      exportName: props.Handler.split('.').at(-1) ?? 'handler',
      timeoutSeconds: props.Timeout,
      memoryMegabytes: props.MemorySize,
      environment: props.Environment.Variables,
      asyncRetries: config?.MaximumRetryAttempts ?? 2,
      asyncFailureArn: config?.DestinationConfig.OnFailure?.Destination ?? props.DeadLetterConfig?.TargetArn,
    },
  ];
}
