import { Duration } from 'luxon';
import * as z from 'zod';
import type { HostClock } from './clock.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from './http/exchange.ts';

const advance = z.object({ advance: z.string() });

export interface ControlParts {
  readonly clock: HostClock;
  isReady(): boolean;
  info(): unknown;
  deadLetters(): unknown;
  /** The routes of the APIs that it serves. */
  routes(): unknown;
  /** The environment of each function, by name: with it, code outside is that function to AWS. */
  functions(): unknown;
  /** Runs everything that is due. */
  fireDue(): void;
  /** Resolves when all that is under way has come to rest. */
  waitUntilIdle(): Promise<void>;
}

/** `/__local/*`: for people and tests beside the product. Null for any other path. */
export function createControl(parts: ControlParts): (request: HttpRequest) => Promise<HttpResponse | null> {
  const { clock } = parts;
  const time = () => jsonResponse(200, { now: new Date(clock.now()).toISOString() });

  const routes: Record<string, (request: HttpRequest) => HttpResponse | Promise<HttpResponse>> = {
    'GET /__local/health': () => jsonResponse(parts.isReady() ? 200 : 503, { ready: parts.isReady() }),
    'GET /__local/info': () => jsonResponse(parts.isReady() ? 200 : 503, parts.info()),
    'GET /__local/dead-letters': () => jsonResponse(200, parts.deadLetters()),
    'GET /__local/routes': () => jsonResponse(200, parts.routes()),
    'GET /__local/functions': () => jsonResponse(200, parts.functions()),
    'GET /__local/clock': time,
    'POST /__local/clock': async ({ body }) => {
      const milliseconds = readAdvance(body.toString());
      if (milliseconds === null) {
        return jsonResponse(400, { message: 'Send {"advance": "PT11M"}: an ISO 8601 duration, forwards.' });
      }
      clock.advance(milliseconds);
      parts.fireDue();
      await parts.waitUntilIdle();
      return time();
    },
    'POST /__local/idle': async () => {
      await parts.waitUntilIdle();
      return time();
    },
  };

  return async (request) => {
    if (!request.path.startsWith('/__local/')) return null;
    const route = routes[`${request.method} ${request.path.split('?')[0]}`];
    return route ? route(request) : jsonResponse(404, { message: 'The local host has no such page.' });
  };
}

function readAdvance(body: string): number | null {
  try {
    const duration = Duration.fromISO(advance.parse(JSON.parse(body)).advance);
    return duration.isValid && duration.toMillis() > 0 ? duration.toMillis() : null;
  } catch {
    return null;
  }
}
