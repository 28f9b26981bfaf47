import { Cron } from 'croner';

/** Gives the first moment after `after` at which a schedule falls due; null when never again. Milliseconds. */
export type NextDue = (after: number) => number | null;

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * EventBridge Scheduler's `rate(...)`, `cron(...)` and `at(...)`.
 * @param timeZone IANA zone that `cron` and `at` are read in.
 */
export function parseSchedule(expression: string, timeZone: string): NextDue {
  const [, kind = '', inside = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  switch (kind) {
    case 'rate': {
      const [count = '', unit = ''] = inside.split(' ');
      const period = Number(count) * (units[unit.replace(/s$/, '')] ?? Number.NaN);
      if (!(period > 0)) break;
      return (after) => (Math.floor(after / period) + 1) * period;
    }
    case 'cron':
    case 'at': {
      const cron = new Cron(kind === 'at' ? inside : toCroner(inside), { timezone: timeZone, paused: true });
      return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
    }
  }
  throw new Error(`The local host does not know the schedule ${expression}`);
}

/** AWS counts weekdays from Sunday = 1 and writes `?` for either kind of day. */
function toCroner(fields: string): string {
  const [minute, hour, day, month, weekday = '*', year = '*'] = fields.split(/\s+/);
  const days = weekday.replace(/\b\d\b/g, (digit) => String(Number(digit) - 1));
  return [0, minute, hour, day, month, days, year].join(' ').replaceAll('?', '*');
}
