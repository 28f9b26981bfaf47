import { expect, test } from '@jest/globals';
import { type BookingAction, bookingAction, bookingState } from '../../core/contract/model/guest/booking.ts';
import { paths, type RouteId } from '../../core/contract/paths.ts';
import type { Role } from '../../core/contract/views.ts';
import { type BookingEvent, transition, transitions } from '../../core/domain/booking/states.ts';
import type { Actor } from '../../core/domain/permissions/actor.ts';
import { can, permissionsOf } from '../../core/domain/permissions/can.ts';
import { actionsFor, permissionFor } from '../../core/domain/permissions/may-cause.ts';

const where = { organizationId: 'org_a12345678901' as never, venueId: 'ven_a12345678901' as never };
const roles: Role[] = ['system-admin', 'super-admin', 'org-admin', 'admin', 'manager', 'staff', 'customer'];

const actor = (changes: Partial<Actor>): Actor => ({
  userId: 'u',
  name: 'Ana',
  email: 'ana@example.com',
  role: 'staff',
  address: '192.0.2.1',
  organizationIds: [where.organizationId],
  organizationId: where.organizationId,
  venueIds: 'all',
  ...changes,
});

/** The route by which staff do it. */
const routes: Record<BookingAction, RouteId> = {
  release: 'cancelStaffBooking',
  cancel: 'cancelStaffBooking',
  reschedule: 'rescheduleStaffBooking',
  'check-in': 'checkInBooking',
  'undo-check-in': 'undoCheckIn',
  complete: 'checkOutBooking',
  'no-show': 'markNoShow',
  'undo-no-show': 'undoNoShow',
};

test('every event of a booking that staff may cause is an action', () => {
  const events = Object.keys(transitions) as BookingEvent[];
  const byStaff = events.filter((event) => {
    const { from, by } = transition(event);
    return from.length > 0 && by.some((each) => each !== 'guest' && each !== 'system');
  });
  expect([...byStaff].sort()).toEqual([...bookingAction.options].sort());
});

test.each(bookingAction.options)('%s requires the permission of its route', (action) => {
  expect(paths[routes[action]].permission).toBe(permissionFor(action));
});

test.each(roles)('%s sees the actions that the table of transitions has for them, in each state', (role) => {
  const who = actor({ role });
  for (const state of bookingState.options) {
    const expected = bookingAction.options.filter(
      (action) =>
        transition(action).from.includes(state) && permissionsOf(who).includes(permissionFor(action)),
    );
    expect(actionsFor(who, { ...where, state })).toEqual(expected);
  }
});

test('staff at the door check in, and cancel nothing', () => {
  expect(actionsFor(actor({ role: 'staff' }), { ...where, state: 'confirmed' })).toEqual([
    'check-in',
    'no-show',
  ]);
  expect(actionsFor(actor({ role: 'manager' }), { ...where, state: 'confirmed' })).toEqual([
    'cancel',
    'reschedule',
    'check-in',
    'no-show',
  ]);
});

test('a manager may do nothing to a booking of another venue', () => {
  const elsewhere = actor({ role: 'manager', venueIds: ['ven_b12345678901' as never] });
  expect(can(elsewhere, 'bookings.cancel')).toBe(true);
  expect(actionsFor(elsewhere, { ...where, state: 'confirmed' })).toEqual([]);
});
