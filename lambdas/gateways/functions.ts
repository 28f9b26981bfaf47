import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** Functions that process events. */
export interface Functions {
  /** Sends an event to a function, as the bus or a schedule would, and does not wait for the result. */
  start(name: string, event: unknown): Promise<void>;
}

export function lambdaFunctions(): Functions {
  const client = new LambdaClient();
  return {
    async start(name, event) {
      const Payload = Buffer.from(JSON.stringify(event));
      await client.send(new InvokeCommand({ FunctionName: name, InvocationType: 'Event', Payload }));
    },
  };
}
