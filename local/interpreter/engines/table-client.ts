import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** An engine wants to see a signature, and checks none: computing thousands of them takes long. */
const nobody = {
  async sign<T extends { headers: Record<string, string> }>(request: T): Promise<T> {
    const scope = 'Credential=root/20260101/us-east-1/dynamodb/aws4_request';
    request.headers['x-amz-date'] = '20260101T000000Z';
    request.headers.authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host;x-amz-date, Signature=none`;
    return request;
  },
};

/** For whoever talks to an engine on this machine, with rights to everything: no signatures, and no log. */
export function tableClient(endpoint: string) {
  const bare = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
    signer: nobody,
  });
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  // Copies every answer for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  return { client, close: () => bare.destroy() };
}
