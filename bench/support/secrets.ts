import { once } from 'node:events';
import { createServer } from 'node:http';
import { close, listen, portOf } from '../../local/interpreter/ports.ts';

export interface SecretsStub {
  readonly url: string;
  close(): Promise<void>;
}

/** A Secrets Manager in which every secret has the same text. */
export async function startSecrets(text: string): Promise<SecretsStub> {
  const server = createServer(async (request, response) => {
    request.resume();
    await once(request, 'end');
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ SecretString: text }));
  });
  await listen(server, 0);
  return { url: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}
