import type { ProblemCode } from '../../core/contract/problems.ts';
import type { Limit } from '../../core/contract/route-path.ts';
import type { Clock } from '../../core/domain/clock.ts';
import { Problem } from '../../core/domain/problem.ts';
import { toInstant } from '../../core/domain/time.ts';
import { requestCounts } from '../data/scope/request-counts.ts';
import type { Table } from '../data/table.ts';
import type { BotCheck } from '../gateways/bot-check.ts';
import type { Guard } from './http.ts';

/** How often one address may ask in a minute, by what it asks for. */
export type PerMinute = Readonly<Record<Limit, number>>;

/** What somebody who guesses at links and codes is told. */
const misses: readonly ProblemCode[] = ['invalid-link', 'promo-code', 'gift-card'];

/** A browser puts here what it got for passing the challenge. */
const tokenHeader = 'bot-check-token';

interface Limiting {
  readonly table: Table;
  readonly clock: Clock;
  readonly limits: PerMinute;
  /** Asked about those who take more seats than the limit; without it they have to wait. */
  readonly botCheck?: () => Promise<BotCheck>;
}

/**
 * Holds the routes that the registry limits to so many requests an address and minute: one machine can neither
 * take a venue's seats out of sale by holding them, nor try out codes and passwords. A school behind one address may
 * go on holding, person by person, where there is a bot check.
 * @throws Problem('rate-limited' | 'bot-check') in what it guards
 */
export function limitPerAddress({ table, clock, limits, botCheck }: Limiting): Guard {
  const counts = requestCounts(table);
  return async ({ limit }, { address, headers }, serve) => {
    const mayGoOn = (of: Limit) => counts.take(of, address, limits[of], toInstant(clock.now()));
    if (
      limit === 'look-ups' &&
      (await counts.isSpent(limit, address, limits[limit], toInstant(clock.now())))
    ) {
      // Whoever guesses must not learn that they have guessed right.
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
