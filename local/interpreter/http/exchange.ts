import { Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The sender's address, where it is known. */
  readonly address?: string | undefined;
}

export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Headers that belong to one connection, not to the message. */
const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect'];

export function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = { ...headers };
  for (const name of hopByHop) delete kept[name];
  return kept;
}

/** Forwards a request to another server of this machine. */
export function forward(origin: string, { method, path, headers, body }: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      new URL(path, origin),
      { method, agent, headers: { ...endToEnd(headers), 'content-length': body.length } },
      (incoming) => {
        readBody(incoming).then(
          (answer) =>
            resolve({
              status: incoming.statusCode ?? 502,
              headers: endToEnd(incoming.headers),
              body: answer,
            }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The whole body, without the iterator that would be made for each of the thousands of messages of a rush. */
export function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => resolve(Buffer.concat(chunks)));
    message.on('error', reject);
    message.on('close', () => reject(new Error('The connection closed within the body.')));
  });
}

export function jsonResponse(
  status: number,
  value: unknown,
  headers: IncomingHttpHeaders = { 'content-type': 'application/json' },
): HttpResponse {
  return { status, headers, body: Buffer.from(JSON.stringify(value)) };
}

export function textResponse(status: number, text: string, type = 'text/plain; charset=utf-8'): HttpResponse {
  return { status, headers: { 'content-type': type }, body: Buffer.from(text) };
}
