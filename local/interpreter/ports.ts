import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isBlockedByBrowsers } from './blocked-ports.ts';
import { HostFailure } from './failure.ts';

/** Everything the host listens on, in this order. `demo`, `inbox` and `stripe` are not part of the stack. */
const portNames = ['site', 'demo', 'inbox', 'stripe', 'frontDoor', 'engine'] as const;

/**
 * A port that belongs to this process from when it was chosen: it is bound already, and `listen` hands the bound
 * socket to the server. In between no other program can take it.
 */
export interface ReservedPort {
  readonly number: number;
  readonly holder: Server;
}

/** A port, or how to find a free one: asked again when another program was faster. */
export type PortChoice = number | (() => Promise<number>);

/** The inbox and the engine are other people's code, which binds its port itself. */
export interface Ports {
  readonly site: ReservedPort;
  readonly demo: ReservedPort;
  readonly stripe: ReservedPort;
  readonly frontDoor: ReservedPort;
  /** 0 takes a free one. */
  readonly inbox: number;
  readonly engine: PortChoice;
}

export const loopback = '127.0.0.1';

/**
 * Six ports in a row from `first`, or any that are free when it is 0.
 * @throws HostFailure when one is in use, or when browsers refuse to open it.
 */
export async function choosePorts(first: number): Promise<Ports> {
  const wanted = portNames.map((_, index) => (first === 0 ? 0 : first + index));
  const blocked = wanted.find(isBlockedByBrowsers);
  if (blocked !== undefined) {
    throw new HostFailure(
      `Browsers refuse to open port ${blocked}: choose other ports, such as PORT=5000 npm start.`,
    );
  }
  const [site, demo, inbox, stripe, frontDoor, engine] = await reserveAll(wanted);
  if (!site || !demo || !inbox || !stripe || !frontDoor || !engine) throw new Error('Too few ports.');
  await Promise.all([close(inbox.holder), close(engine.holder)]);
  const others =
    first === 0 ? { inbox: 0, engine: findFreePort } : { inbox: inbox.number, engine: engine.number };
  return { site, demo, stripe, frontDoor, ...others };
}

async function reserveAll(wanted: readonly number[]): Promise<ReservedPort[]> {
  const tries = await Promise.allSettled(wanted.map((port) => listen(createServer(), port)));
  const holders = tries.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = tries.find((result) => result.status === 'rejected');
  if (failed) {
    await Promise.all(holders.map(close));
    throw failed.reason;
  }
  return holders.map((holder) => ({ number: portOf(holder), holder }));
}

/** A port that is free now, for a program that cannot choose one itself. It may be taken before the program binds it. */
export async function findFreePort(): Promise<number> {
  const probe = await listen(createServer(), 0);
  const port = portOf(probe);
  await close(probe);
  return port;
}

/**
 * Milliseconds a connection is kept open for the next request: longer than clients keep one, because a client that
 * reuses a connection while the server closes it sees a failure.
 */
const keepAlive = 65_000;

/** Listens on the loopback interface. @throws HostFailure when the port is in use. */
export function listen(server: Server, port: number | ReservedPort): Promise<Server> {
  server.keepAliveTimeout = keepAlive;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isTaken && typeof port === 'number' ? portInUse(port) : error);
    });
    if (typeof port === 'number') server.listen(port, loopback, () => resolve(server));
    else server.listen(port.holder, () => resolve(server));
  });
}

export function portInUse(port: number): HostFailure {
  return new HostFailure(
    `Port ${port} is in use: stop what uses it, or choose other ports, such as PORT=5000 npm start.`,
  );
}

export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server is not listening');
  return address.port;
}

export function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
