import { Stack, type StackProps } from 'aws-cdk-lib';
import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import { PublicApi } from '../constructs/public-api.ts';
import { showRequests } from './app/dashboard.ts';
import { maySendAgain } from './app/failures.ts';
import { addHttpFunctions } from './app/http-functions.ts';
import type { WorkStack } from './work.ts';

export interface AppStackProps extends StackProps {
  readonly work: WorkStack;
}

/** What answers requests: the HTTP API, and the functions behind it. */
export class AppStack extends Stack {
  readonly api: HttpStage;

  constructor(scope: Construct, id: string, { work, ...props }: AppStackProps) {
    super(scope, id, props);
    const { house, parts } = work;
    const functions = addHttpFunctions(this, house, parts);
    maySendAgain(functions('platform'), work.workers);
    const api = new PublicApi(this, 'Public', { house, functions, authorizer: functions('authorizer') });
    showRequests(this, house, api);
    this.api = api.stage;
  }
}
