import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import * as z from 'zod';
import type { Outcome } from '../functions/messages.ts';
import type { Work } from '../work.ts';
import { type Connection, type Connections, newConnectionId, type Peer } from './connections.ts';
import type { GatewayOptions } from './http-api.ts';
import type { Api, ApiRoute } from './model.ts';
import { handshake, websocketEvent } from './websocket-event.ts';

/** Takes over a socket that requests an upgrade. */
export type WebSocketApi = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

interface WebSocketOptions extends GatewayOptions {
  connections: Connections;
  work: Work;
}

/** API Gateway's limits: bytes in a frame, minutes without traffic, minutes in all. */
const limits = { frame: 32 * 1024, idle: 10 * 60_000, lifetime: 120 * 60_000 } as const;

const statusSchema = z.object({ statusCode: z.coerce.number() });
const bodySchema = z.object({ body: z.string() });

/**
 * A WebSocket API: `$connect` decides, a field of the message selects the route, `$disconnect` is called
 * afterwards.
 */
export function createWebSocketApi(api: Api, options: WebSocketOptions): WebSocketApi {
  const { functions, mayInvoke, now, report, connections, work } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.frame });
  const routeOf = (key: string) => api.routes.find((route) => route.key === key);

  async function invoke(route: ApiRoute, event: unknown): Promise<Outcome | null> {
    const fn = functions.byArn(route.functionArn);
    if (!mayInvoke(fn.arn, 'apigateway.amazonaws.com', `${api.executeArn}/${api.stage}/${route.key}`)) {
      report(`API Gateway may not invoke ${fn.logicalId} for ${route.key}: the stack gives no permission`);
      return null;
    }
    return work.track(functions.invoke(fn, event));
  }

  /** HTTP status of the handshake: 101 when `$connect` agrees. */
  async function connect(peer: Peer, request: IncomingMessage): Promise<number> {
    const route = routeOf('$connect');
    if (!route) return 101;
    const event = { ...websocketEvent(peer, 'CONNECT', '$connect', now()), ...handshake(request) };
    const outcome = await invoke(route, event);
    if (!outcome?.ok) return 500;
    const answer = statusSchema.safeParse(JSON.parse(outcome.payload));
    if (!answer.success) return 500;
    return answer.data.statusCode < 300 ? 101 : answer.data.statusCode;
  }

  async function receive(connection: Connection, body: string): Promise<void> {
    connection.lastActiveAt = now();
    const route = routeOf(selected(body, api.selector)) ?? routeOf('$default');
    if (!route) return refuse(connection, 'Forbidden');
    const event = { ...websocketEvent(connection, 'MESSAGE', route.key, now()), body };
    const outcome = await invoke(route, event);
    if (!outcome?.ok) return refuse(connection, 'Internal server error');
    const answer = bodySchema.safeParse(JSON.parse(outcome.payload));
    if (route.answers && answer.success) connection.socket.send(answer.data.body);
  }

  async function disconnect(connection: Connection, code: number, reason: string): Promise<void> {
    connections.delete(connection.id);
    const route = routeOf('$disconnect');
    if (!route) return;
    const event = websocketEvent(connection, 'DISCONNECT', '$disconnect', now());
    const requestContext = { ...event.requestContext, disconnectStatusCode: code, disconnectReason: reason };
    await invoke(route, { ...event, requestContext });
  }

  function peerOf(request: IncomingMessage): Peer {
    const userAgent = request.headers['user-agent'] ?? '';
    const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
    return { id: newConnectionId(), api, connectedAt: now(), sourceIp, userAgent };
  }

  return async (request, stream, head) => {
    const peer = peerOf(request);
    const status = await connect(peer, request);
    if (status !== 101) return void stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
    server.handleUpgrade(request, stream, head, (socket) => {
      const connection: Connection = { ...peer, socket, lastActiveAt: now() };
      connections.set(peer.id, connection);
      const stopTimers = closeWhenStale(connection);
      socket.on('message', (data) => void receive(connection, String(data)));
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => {
        stopTimers();
        void disconnect(connection, code, reason.toString());
      });
    });
  };
}

function selected(body: string, field: string): string {
  try {
    const value = z.record(z.string(), z.unknown()).parse(JSON.parse(body))[field];
    return typeof value === 'string' ? value : '';
  } catch {
    return '';
  }
}

function refuse({ socket, id }: Connection, message: string): void {
  socket.send(JSON.stringify({ message, connectionId: id, requestId: newConnectionId() }));
}

/** By the machine's own time: moving the host's clock does not disconnect clients. */
function closeWhenStale({ socket }: Connection): () => void {
  const end = () => socket.close(1001, 'Going away');
  const lifetime = setTimeout(end, limits.lifetime);
  let idle = setTimeout(end, limits.idle);
  socket.on('message', () => {
    clearTimeout(idle);
    idle = setTimeout(end, limits.idle);
  });
  return () => {
    clearTimeout(lifetime);
    clearTimeout(idle);
  };
}
