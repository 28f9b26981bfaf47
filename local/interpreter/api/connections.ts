import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Api } from './model.ts';

/** The client of a connection, known from the handshake on. */
export interface Peer {
  readonly id: string;
  readonly api: Api;
  /** Milliseconds since 1970. */
  readonly connectedAt: number;
  readonly sourceIp: string;
  readonly userAgent: string;
}

export interface Connection extends Peer {
  readonly socket: WebSocket;
  /** Milliseconds since 1970. */
  lastActiveAt: number;
}

/** The open sockets of all WebSocket APIs, by connection id. */
export type Connections = Map<string, Connection>;

export function newConnectionId(): string {
  return `${randomBytes(11).toString('base64url')}=`;
}
