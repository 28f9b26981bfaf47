import type { ActivityPriceList, PeakRule, PriceList } from '../../contract/model/price.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { VenueDefaults } from '../schedule/venue-defaults.ts';
import { addDays, localDateOf, localTimeOf, weekdayOf } from '../time.ts';
import { atPeak } from './at-peak.ts';

/**
 * The prices of a session that starts at this instant: those of the first matching peak rule replace the
 * usual ones.
 */
export function priceListAt(
  list: ActivityPriceList,
  startsAt: Instant,
  defaults: Pick<VenueDefaults, 'timeZone' | 'currency'>,
): PriceList {
  const { peakRules, ...usual } = list;
  const rule = peakRules.length > 0 ? ruleAt(peakRules, startsAt, defaults.timeZone) : undefined;
  return rule ? atPeak(usual, rule, defaults.currency) : usual;
}

/** By the venue's local time. */
function ruleAt(rules: readonly PeakRule[], startsAt: Instant, timeZone: string): PeakRule | undefined {
  const date = localDateOf(startsAt, timeZone);
  const time = localTimeOf(startsAt, timeZone);
  const today = weekdayOf(date);
  const yesterday = weekdayOf(addDays(date, -1));
  return rules.find(({ weekdays: days, window }) => {
    if (!window) return days.includes(today);
    const { startTime, endTime } = window;
    if (endTime > startTime) return days.includes(today) && time >= startTime && time < endTime;
    // Past midnight: these hours belong to the weekday before.
    return (days.includes(today) && time >= startTime) || (days.includes(yesterday) && time < endTime);
  });
}
