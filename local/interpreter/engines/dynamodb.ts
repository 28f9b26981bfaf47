import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { forward } from '../http/exchange.ts';

/** A running DynamoDB engine, spoken to in its own JSON protocol. */
export interface Engine {
  readonly url: string;
  /** @throws EngineError with DynamoDB's own error name. */
  call(operation: string, body: unknown, service?: 'DynamoDB' | 'Streams'): Promise<unknown>;
}

const targets = { DynamoDB: 'DynamoDB_20120810', Streams: 'DynamoDBStreams_20120810' } as const;
const engineError = z.object({ __type: z.string().default('Unknown'), message: z.string().optional() });

/** The engines keep one data set a credential, and check that there is one: everything goes through this one. */
export const engineHeaders = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=root/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
} as const;

export class EngineError extends Error {
  override readonly name: string;
  constructor(name: string, message: string) {
    super(`${name}: ${message}`);
    this.name = name;
  }
}

export function connectEngine(url: string): Engine {
  async function call(operation: string, body: unknown, service: keyof typeof targets = 'DynamoDB') {
    const response = await forward(url, {
      method: 'POST',
      path: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${targets[service]}.${operation}`,
        ...engineHeaders,
      },
      body: Buffer.from(JSON.stringify(body)),
    });
    const answer: unknown = JSON.parse(response.body.toString() || '{}');
    if (response.status === 200) return answer;
    const { __type, message = '' } = engineError.parse(answer);
    throw new EngineError(__type.split('#').at(-1) ?? __type, message);
  }
  return { url, call };
}

/** Waits until the engine answers. `stopped` says why it never will, once that is known. */
export async function untilAnswering(engine: Engine, stopped: () => Error | null): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const failure = stopped();
    if (failure) throw failure;
    const answers = await engine.call('ListTables', {}).then(
      () => true,
      () => false,
    );
    if (answers) return;
    await delay(50);
  }
  throw new Error('The DynamoDB engine does not answer');
}
