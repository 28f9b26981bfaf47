import type { LocalDate } from '../../../../../core/contract/model/time.ts';
import type { PromoCode } from '../../../../../core/contract/model/venue/promo-code.ts';
import type { Tone } from '../../../frame/theme.ts';

/** Whether guests can use a code now, and if not, why. */
export type Standing = 'active' | 'paused' | 'scheduled' | 'over' | 'used-up' | 'archived';

type Rules = Pick<PromoCode, 'status' | 'startsAt' | 'endsAt' | 'maxUses' | 'uses'>;

export function standingOf({ status, startsAt, endsAt, maxUses, uses }: Rules, now: string): Standing {
  if (status === 'archived') return 'archived';
  if (endsAt !== undefined && endsAt <= now) return 'over';
  if (status === 'paused') return 'paused';
  if (maxUses !== undefined && uses >= maxUses) return 'used-up';
  return startsAt !== undefined && startsAt > now ? 'scheduled' : 'active';
}

export const tones: Readonly<Record<Standing, Tone>> = {
  active: 'success',
  scheduled: 'accent',
  paused: 'warning',
  over: 'neutral',
  'used-up': 'neutral',
  archived: 'neutral',
};

/** Codes whose text or name contains what was typed: those in use first, then by code. Archived ones only if asked for. */
export function foundCodes(
  codes: readonly PromoCode[],
  typed: string,
  now: string,
  withArchived = false,
): PromoCode[] {
  const wanted = typed.trim().toLowerCase();
  const isLive = (code: PromoCode) => ['active', 'scheduled'].includes(standingOf(code, now));
  return codes
    .filter(({ status }) => withArchived || status !== 'archived')
    .filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(isLive(b)) - Number(isLive(a)) || a.code.localeCompare(b.code));
}

/** From which date on uses are listed: from the code's first day, and at most as far back as lists go. */
export function usedSince(created: LocalDate, earliest: LocalDate): LocalDate {
  return created > earliest ? created : earliest;
}
