import { type TillId, tillId } from '../../../core/contract/model/ids.ts';
import type { Instant, LocalDate } from '../../../core/contract/model/time.ts';
import type { Venue } from '../../../core/contract/model/venue/venue.ts';
import { addDays, localDateOf } from '../../../core/domain/time.ts';
import { demoId } from '../ids.ts';

/** The one till of a venue on a date. */
export function tillIdOn({ name }: Pick<Venue, 'name'>, date: LocalDate): TillId {
  return tillId.parse(`${date}.${demoId.till(`${name}/${date}`)}`);
}

/** The till that cash went into; none before yesterday, when the venue began to count its cash. */
export function tillAt(venue: Pick<Venue, 'name' | 'timeZone'>, at: Instant, now: Instant): TillId | null {
  const date = localDateOf(at, venue.timeZone);
  return date < addDays(localDateOf(now, venue.timeZone), -1) ? null : tillIdOn(venue, date);
}
