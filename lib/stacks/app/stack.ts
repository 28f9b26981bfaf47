import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { showRequests } from '../work/dashboard.ts';
import { maySendAgain } from '../work/failures.ts';
import type { WorkStack } from '../work/stack.ts';
import { addHttpFunctions } from './http-functions.ts';
import { PublicApi } from './public-api.ts';

export interface AppStackProps extends StackProps {
  readonly work: WorkStack;
}

/** The HTTP API, and the functions behind it. */
export class AppStack extends Stack {
  readonly api: HttpStage;

  constructor(scope: Construct, id: string, { work, ...props }: AppStackProps) {
    super(scope, id, props);
    const { context, parts } = work;
    const functions = addHttpFunctions(this, context, parts);
    maySendAgain(functions('platform'), work.workers);
    const api = new PublicApi(this, 'Public', { context, functions, authorizer: functions('authorizer') });
    showRequests(this, context, api);
    this.api = api.stage;
  }
}
