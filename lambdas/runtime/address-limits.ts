import * as z from 'zod';
import type { Table } from '../data/table.ts';
import { type BotCheck, turnstile } from '../gateways/bot-check.ts';
import { systemClock } from './clock.ts';
import { env, optionalEnv } from './config.ts';
import { secretText } from './secrets.ts';

const perMinute = z.object({ holds: z.int().min(1), 'look-ups': z.int().min(1), 'sign-ins': z.int().min(1) });

/**
 * How many requests one address may make, and the bot check for addresses that exceed it, as the stack sets
 * them.
 */
export function addressLimits(table: Table) {
  const limits = perMinute.parse(JSON.parse(env('LIMITS')));
  const arn = optionalEnv('BOT_CHECK_SECRET_ARN');
  return { table, clock: systemClock, limits, ...(arn && { botCheck: () => botCheck(arn) }) };
}

/** How many WebSocket connections one network may have open, as the stack sets it. */
export function connectionsPerNetwork(): number {
  return z.coerce.number().int().min(1).parse(env('CONNECTIONS_PER_NETWORK'));
}

/** How many unpaid bookings one network may hold at a venue. @throws when the stack does not set it */
export function liveHoldsPerNetwork(): number {
  return z.coerce.number().int().min(1).parse(env('LIVE_HOLDS_PER_NETWORK'));
}

async function botCheck(arn: string): Promise<BotCheck> {
  return turnstile(await secretText(arn));
}
