import * as z from 'zod';
import type { Limit } from '../../core/contract/paths.ts';
import type { ProblemCode } from '../../core/contract/problems.ts';
import type { Clock } from '../../core/domain/clock.ts';
import { Problem } from '../../core/domain/problem.ts';
import { toInstant } from '../../core/domain/time.ts';
import { requestCounts } from '../data/request-counts.ts';
import type { Table } from '../data/table.ts';
import type { Guard } from './http.ts';

/** How often one address may ask in a minute, by what it asks for. */
export type PerMinute = Readonly<Record<Limit, number>>;

const perMinute = z.object({ holds: z.int().min(1), 'look-ups': z.int().min(1) });

/** As the stack writes it into a function's environment. */
export function readLimits(text: string): PerMinute {
  return perMinute.parse(JSON.parse(text));
}

/** What somebody who guesses at links and codes is told. */
const misses: readonly ProblemCode[] = ['invalid-link', 'promo-code', 'gift-card'];

/**
 * Holds the routes that the registry limits to so many requests an address and minute: one machine can neither
 * take a venue's seats out of sale by holding them, nor try out codes.
 * @throws Problem('rate-limited') in what it guards
 */
export function limitPerAddress(table: Table, clock: Clock, limits: PerMinute): Guard {
  const counts = requestCounts(table);
  return async ({ limit }, { address }, serve) => {
    const count = async (of: Limit) => {
      if (await counts.take(of, address, limits[of], toInstant(clock.now()))) return;
      throw new Problem('rate-limited', 'That was often. Wait a minute, then try again.');
    };
    if (limit === 'holds') await count(limit);
    try {
      return await serve();
    } catch (error) {
      if (limit === 'look-ups' && error instanceof Problem && misses.includes(error.code)) await count(limit);
      throw error;
    }
  };
}
