import type { ProblemCode } from '../../core/contract/problems.ts';
import type { Limit } from '../../core/contract/routing/route-path.ts';
import type { Clock } from '../../core/domain/clock.ts';
import { Problem } from '../../core/domain/problem.ts';
import { toInstant } from '../../core/domain/time.ts';
import { requestCounts } from '../data/scope/request-counts.ts';
import type { Table } from '../data/table.ts';
import type { BotCheck } from '../gateways/bot-check.ts';
import type { Guard } from './http.ts';

/** How many requests one address may make in a minute, by kind. */
export type PerMinute = Readonly<Record<Limit, number>>;

/** The problems that a caller gets who guesses links or codes. */
const misses: readonly ProblemCode[] = ['invalid-link', 'promo-code', 'gift-card'];

/** A browser sends the token of a passed challenge in this header. */
const tokenHeader = 'bot-check-token';

interface Limiting {
  readonly table: Table;
  readonly clock: Clock;
  readonly limits: PerMinute;
  /** Asked about callers who exceed the limit of holds; without it they have to wait. */
  readonly botCheck?: () => Promise<BotCheck>;
}

/**
 * Limits requests by address and minute, on the routes for which the registry says so: one machine can
 * neither take a venue's seats off sale by holding them, nor try out codes and passwords. With a bot check, a
 * school behind one address may continue to hold seats, person by person.
 * @throws Problem('rate-limited' | 'bot-check') before or after the guarded handler
 */
export function limitPerAddress({ table, clock, limits, botCheck }: Limiting): Guard {
  const counts = requestCounts(table);
  return async ({ limit }, { address, headers }, serve) => {
    const mayGoOn = (of: Limit) => counts.take(of, address, limits[of], toInstant(clock.now()));
    if (
      limit === 'look-ups' &&
      (await counts.isSpent(limit, address, limits[limit], toInstant(clock.now())))
    ) {
      // A caller who guesses must not learn that a guess was right.
      throw tooOften();
    }
    if (limit === 'sign-ins' && !(await mayGoOn(limit))) throw tooOften();
    if (limit === 'holds' && !(await mayGoOn(limit))) {
      if (!botCheck) throw tooOften();
      await requirePerson(await botCheck(), headers[tokenHeader], address);
    }
    try {
      return await serve();
    } catch (error) {
      const missed = error instanceof Problem && misses.includes(error.code);
      throw limit === 'look-ups' && missed && !(await mayGoOn(limit)) ? tooOften() : error;
    }
  };
}

function tooOften(): Problem {
  return new Problem('rate-limited', 'too-many-attempts');
}

async function requirePerson(check: BotCheck, token: string | undefined, address: string): Promise<void> {
  if (token && (await check.isPerson(token, address))) return;
  throw new Problem('bot-check', 'bot-check');
}
