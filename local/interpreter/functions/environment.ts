import type { LambdaFunction } from './model.ts';

interface Surroundings {
  region: string;
  /** The front door. */
  awsEndpoint: string;
  /** Stage of the WebSocket API, which is part of its management address. */
  webSocketStage: string | null;
}

/** The secret of every access key: a signature is checked only for browsers' uploads. */
export const accessSecret = 'local';

/** What the AWS SDK needs to send every call to the front door, under that access key. */
export function sdkEnvironment({ region, awsEndpoint, webSocketStage }: Surroundings, accessKey: string) {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKey,
    AWS_SECRET_ACCESS_KEY: accessSecret,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: awsEndpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: awsEndpoint,
    ...(webSocketStage !== null && {
      AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: `${awsEndpoint}/${webSocketStage}`,
    }),
  };
}

/**
 * A function's variables from the template, and those that Lambda itself sets. Its access key identifies it.
 */
export function functionEnvironment(fn: LambdaFunction, surroundings: Surroundings): Record<string, string> {
  return {
    ...fn.environment,
    ...sdkEnvironment(surroundings, fn.logicalId),
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    TZ: ':UTC',
  };
}
