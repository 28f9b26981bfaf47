import type { DayFigures } from '../../core/contract/model/desk/day-figures.ts';
import type { Booking } from '../../core/contract/model/guest/booking.ts';
import type { OrganizationId } from '../../core/contract/model/ids.ts';
import type { Audited } from '../../core/contract/model/platform/audit.ts';
import type { Repair } from '../../core/domain/audit/repair.ts';

interface Facts {
  readonly organizationId: OrganizationId;
  readonly resource: Audited;
  readonly before?: object;
  readonly after?: object;
}

/** What the audit log says of a repair: which item, and what of it changed. Nothing of a guest. */
export function factsOf(repair: Repair): Facts {
  switch (repair.kind) {
    case 'session':
      return changed(repair, 'session', repair.before.id);
    case 'booking':
    case 'hold':
      return {
        organizationId: repair.before.organizationId,
        resource: { kind: 'booking', id: repair.before.id },
        before: factsOfBooking(repair.before),
        after: factsOfBooking(repair.after),
      };
    case 'gift-card':
      return changed(repair, 'gift-card', repair.before.id);
    case 'promo-code':
      return changed(repair, 'promo-code', repair.before.code);
    case 'promo-use':
      return changed(repair, 'promo-code', repair.before.code);
    case 'live-holds': {
      const { organizationId, venueId, holds } = repair.before;
      const resource = { kind: 'venue', id: venueId } as const;
      return {
        organizationId,
        resource,
        before: { liveHolds: holds },
        after: { liveHolds: repair.after.holds },
      };
    }
    case 'resource-day': {
      const { organizationId, resourceId, date } = repair.after;
      const resource = { kind: 'resource', id: `${resourceId} ${date}` } as const;
      return {
        organizationId,
        resource,
        before: { taken: repair.before?.taken ?? {} },
        after: { taken: repair.after.taken },
      };
    }
    case 'day-figures': {
      const { organizationId, venueId, date } = repair.after;
      const resource = { kind: 'venue', id: venueId } as const;
      const figuresOf = ({ counts, money, hours }: DayFigures) => ({
        [`figures of ${date}`]: { counts, money, hours },
      });
      return { organizationId, resource, before: figuresOf(repair.before), after: figuresOf(repair.after) };
    }
    case 'booking-entries': {
      const { booking, puts, deletes } = repair;
      return {
        organizationId: booking.organizationId,
        resource: { kind: 'pointer', id: `entries of ${booking.id}` },
        after: { written: puts.length, deleted: deletes.length },
      };
    }
    case 'orphan-pointer':
    case 'missing-pointer': {
      const { organizationId, key, target } = repair.pointer;
      const resource = { kind: 'pointer', id: `${key.PK} ${key.SK}` } as const;
      const leads = { leadsTo: `${target.PK} ${target.SK}` };
      return {
        organizationId,
        resource,
        ...(repair.kind === 'orphan-pointer' ? { before: leads } : { after: leads }),
      };
    }
  }
}

function changed(
  { before, after }: Extract<Repair, { kind: 'session' | 'gift-card' | 'promo-code' | 'promo-use' }>,
  kind: Audited['kind'],
  id: string,
): Facts {
  return { organizationId: before.organizationId, resource: { kind, id }, before, after };
}

function factsOfBooking({ state, paymentState, seats, endsAt, date, resources, ledger }: Booking) {
  return { state, paymentState, seats, endsAt, date, resources, ledgerEntries: ledger.length };
}
