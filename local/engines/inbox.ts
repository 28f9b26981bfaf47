import type { Server } from 'node:http';
import inbox from 'aws-ses-v2-local';
import { loopback } from '../ports.ts';

/** The mail server that keeps everything: a page to read it on, and `/store` as JSON. */
export function openInbox(port: number): Promise<Server> {
  return inbox.default({ host: loopback, port });
}
