import { Problem } from '../../../core/domain/problem.ts';
import type { PromoCodeSettings } from '../../data/promo-codes.ts';

/** Refuses a code that could never be used. @throws Problem('invalid-input') */
export function checkSettings({ startsAt, endsAt }: PromoCodeSettings): void {
  if (startsAt === undefined || endsAt === undefined || startsAt < endsAt) return;
  const detail = 'A promo code ends after it starts.';
  throw new Problem('invalid-input', detail, [{ field: 'endsAt', detail }]);
}
