import * as z from 'zod';
import type { Table } from '../data/table.ts';
import { type BotCheck, turnstile } from '../gateways/bot-check.ts';
import { systemClock } from './clock.ts';
import { env, optionalEnv } from './config.ts';
import { secretText } from './secrets.ts';

const perMinute = z.object({ holds: z.int().min(1), 'look-ups': z.int().min(1), 'sign-ins': z.int().min(1) });

/** How often one address may ask, and who is asked about those who ask for more: as the stack says. */
export function addressLimits(table: Table) {
  const limits = perMinute.parse(JSON.parse(env('LIMITS')));
  const arn = optionalEnv('BOT_CHECK_SECRET_ARN');
  return { table, clock: systemClock, limits, ...(arn && { botCheck: () => botCheck(arn) }) };
}

/** How many WebSocket connections one network may have open, as the stack says. */
export function connectionsPerNetwork(): number {
  return z.coerce.number().int().min(1).parse(env('CONNECTIONS_PER_NETWORK'));
}

/** How many unpaid bookings one network may hold at a venue. @throws when the stack did not say */
export function liveHoldsPerNetwork(): number {
  return z.coerce.number().int().min(1).parse(env('LIVE_HOLDS_PER_NETWORK'));
}

async function botCheck(arn: string): Promise<BotCheck> {
  return turnstile(await secretText(arn));
}
