import { Agent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

export interface HttpRequest {
  readonly method: string;
  /** With the query string. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Who sent it, where that is known. */
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
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}

/** Sends a request on to another server of this machine. */
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

export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
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
