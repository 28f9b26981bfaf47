import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { Instant } from '../../core/contract/model/time.ts';
import type { Repair } from '../../core/domain/audit/repair.ts';
import { absent, absentAttribute, type Condition, is, present } from '../../lambdas/data/conditions.ts';
import { dayFiguresWrite } from '../../lambdas/data/desk/day-figures.ts';
import { bookingItem } from '../../lambdas/data/guest/bookings.ts';
import { liveHoldsKeptUntil } from '../../lambdas/data/guest/counters.ts';
import { replaceDay } from '../../lambdas/data/guest/resource-days.ts';
import { keys } from '../../lambdas/data/keys.ts';
import type { Update, Write } from '../../lambdas/data/transaction.ts';

/** The writes of a repair, each only while its item is as it was read. */
export function writesOf(repair: Exclude<Repair, { kind: 'hold' }>, now: Instant): Write[] {
  switch (repair.kind) {
    case 'session':
      return [sessionWrite(repair.before, repair.after)];
    case 'booking': {
      const { version } = repair.before;
      const after = { ...repair.after, version: version + 1 };
      return [{ put: bookingItem(after), only: [is('version', version)] }];
    }
    case 'gift-card': {
      const { organizationId, code, balance, status } = repair.before;
      const only = [is('balance', balance), is('status', status)];
      const set = { balance: repair.after.balance };
      return [{ update: keys.giftCard(organizationId, code), set, add: { version: 1 }, only }];
    }
    case 'promo-code': {
      const { organizationId, code, uses } = repair.before;
      const set = { uses: repair.after.uses };
      return [{ update: keys.promoCode(organizationId, code), set, only: [is('uses', uses)] }];
    }
    case 'promo-use': {
      const { key, uses } = repair.before;
      const set = { entity: 'PROMO_USE', uses: repair.after.uses };
      return [{ update: { ...key }, set, only: [counts('uses', uses)] }];
    }
    case 'live-holds': {
      const { key, holds } = repair.before;
      const set = { entity: 'LIVE_HOLDS', holds: repair.after.holds, ttl: liveHoldsKeptUntil(now) };
      return [{ update: { ...key }, set, only: [counts('holds', holds)] }];
    }
    case 'resource-day':
      return [replaceDay(repair.before, repair.after)];
    case 'day-figures':
      return [dayFiguresWrite(repair.after)];
    case 'booking-entries': {
      const { booking, puts, deletes } = repair;
      return [
        ...puts.map((put) => ({ put: { ...put }, only: [] })),
        ...deletes.map((key) => ({ delete: { ...key }, only: [] })),
        { check: keys.booking(booking.organizationId, booking.id), only: [is('version', booking.version)] },
      ];
    }
    case 'orphan-pointer': {
      const { key, target } = repair.pointer;
      return [
        { delete: { ...key }, only: [present] },
        { check: { ...target }, only: [absent] },
      ];
    }
    case 'missing-pointer': {
      const { key, target, attributes } = repair.pointer;
      return [
        { put: { ...key, ...attributes }, only: [absent] },
        { check: { ...target }, only: [present] },
      ];
    }
  }
}

/** The counter is as it was read: a counter of 0 may also be missing. */
function counts(name: string, value: number): Condition {
  const same = is(name, value);
  return value === 0 ? { ...same, text: `(${absentAttribute(name).text} OR ${same.text})` } : same;
}

/** Its counters and its closures: all that a repair changes of a session. */
function sessionWrite(before: Session, after: Session): Update {
  const { capacityTotal, capacityRemaining, capacityHeld, capacitySold, exclusiveParties } = after;
  const { status, closedReason, closedBy } = after;
  const counters = { capacityTotal, capacityRemaining, capacityHeld, capacitySold, exclusiveParties };
  const closed = { closedReason, closedBy };
  return {
    update: keys.session(before.organizationId, before.id),
    set: { ...counters, status, ...closed },
    remove: Object.entries(closed).flatMap(([name, value]) => (value === undefined ? [name] : [])),
    add: { version: 1 },
    only: [is('version', before.version)],
  };
}
