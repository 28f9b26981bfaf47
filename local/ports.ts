import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostFailure } from './failure.ts';

/** Everything the host listens on. `companions` are what stands beside the stack: other websites, stand-ins. */
export interface Ports {
  site: number;
  demo: number;
  inbox: number;
  stripe: number;
  frontDoor: number;
  engine: number;
  cognito: number;
}

export const loopback = '127.0.0.1';

/**
 * Seven ports in a row from `first`, or any seven that are free when it is 0.
 * @throws HostFailure when one is taken.
 */
export async function choosePorts(first: number): Promise<Ports> {
  const wanted = Array.from({ length: 7 }, (_, index) => (first === 0 ? 0 : first + index));
  const probes = await Promise.all(wanted.map((port) => listen(createServer(), port)));
  const [site = 0, demo = 0, inbox = 0, stripe = 0, frontDoor = 0, engine = 0, cognito = 0] =
    probes.map(portOf);
  await Promise.all(probes.map(close));
  return { site, demo, inbox, stripe, frontDoor, engine, cognito };
}

/**
 * Milliseconds: longer than callers keep a connection for later. Whoever sends by one that is just being closed is told
 * of a failure that is none.
 */
const keepAlive = 65_000;

/** Listens on the loopback interface. @throws HostFailure when the port is taken. */
export function listen(server: Server, port: number): Promise<Server> {
  server.keepAliveTimeout = keepAlive;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portInUse(port) : error);
    });
    server.listen(port, loopback, () => resolve(server));
  });
}

function portInUse(port: number): HostFailure {
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
