import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** An engine requires a signature but does not check it; computing thousands of them takes long. */
const anonymous = {
  async sign<T extends { headers: Record<string, string> }>(request: T): Promise<T> {
    const scope = 'Credential=root/20260101/us-east-1/dynamodb/aws4_request';
    request.headers['x-amz-date'] = '20260101T000000Z';
    request.headers.authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host;x-amz-date, Signature=none`;
    return request;
  },
};

/** A client with all rights for an engine on this machine: without signatures and without a log. */
export function tableClient(endpoint: string) {
  const bare = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'root', secretAccessKey: 'root' },
    signer: anonymous,
  });
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  // Copies every answer for a log that we do not use.
  client.middlewareStack.remove('loggerMiddleware');
  return { client, close: () => bare.destroy() };
}
