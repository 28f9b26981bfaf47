import { createServer, type Server, type ServerResponse } from 'node:http';
import { messageOf } from '../failure.ts';
import { type HttpRequest, type HttpResponse, readBody, textResponse } from './exchange.ts';

export type Answer = (request: HttpRequest) => Promise<HttpResponse>;

/** A server that answers whole messages. An error of `answer` becomes a 500 and goes to `report`. */
export function messageServer(answer: Answer, report: (message: string) => void): Server {
  return createServer(async (incoming, outgoing) => {
    try {
      const { method = 'GET', url = '/', headers } = incoming;
      const address = incoming.socket.remoteAddress?.replace(/^::ffff:/, '');
      const body = await readBody(incoming);
      write(outgoing, await answer({ method, path: url, headers, body, address }), method);
    } catch (error) {
      report(`${incoming.method} ${incoming.url}: ${messageOf(error)}`);
      if (!outgoing.headersSent) write(outgoing, textResponse(500, `Local host: ${messageOf(error)}`), 'GET');
    }
  });
}

function write(outgoing: ServerResponse, { status, headers, body }: HttpResponse, method: string): void {
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) outgoing.setHeader(name, value);
  }
  outgoing.statusCode = status;
  outgoing.setHeader('content-length', body.length);
  outgoing.end(method === 'HEAD' ? undefined : body);
}
