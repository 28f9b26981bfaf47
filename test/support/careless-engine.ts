import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CarelessEngine {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A DynamoDB that forgets to check for seats: passes every request on to a real engine, but takes
 * "enough seats remain" out of each condition first. What a race test must notice.
 */
export async function startCarelessEngine(engineUrl: string): Promise<CarelessEngine> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { host: _host, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(engineUrl, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: withoutSeatsCheck(Buffer.concat(chunks).toString()),
    });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

/** The value stays bound in a harmless place: DynamoDB refuses unused values. */
export function withoutSeatsCheck(body: string): string {
  return body.replaceAll(
    '#capacityRemaining >= :capacityRemainingAtLeast',
    ':capacityRemainingAtLeast = :capacityRemainingAtLeast',
  );
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
