import { deskSchemas } from '../../../core/contract/schemas/desk.ts';
import { organizations } from '../../data/organizations.ts';
import { venues } from '../../data/venues.ts';
import { httpHandler } from '../../middleware/http.ts';
import { actorOf, type Request } from '../../middleware/request.ts';
import { systemClock } from '../../runtime/clock.ts';
import { env } from '../../runtime/config.ts';
import { systemIds } from '../../runtime/ids.ts';
import { table } from '../../runtime/table.ts';
import { requireSameOrigin } from '../../usecases/auth/same-origin.ts';
import { cancelAtDesk } from '../../usecases/desk/cancel-at-desk.ts';
import { createStaffBooking } from '../../usecases/desk/create-staff-booking.ts';
import { bookingAtDesk, type DeskTarget, viewAtDesk } from '../../usecases/desk/desk-booking.ts';
import { moveBooking } from '../../usecases/desk/move-booking.ts';
import { rescheduleAtDesk } from '../../usecases/desk/reschedule-at-desk.ts';
import { recordPayment, refundAtDesk } from '../../usecases/desk/take-payment.ts';

const data = table();
const deps = {
  table: data,
  clock: systemClock,
  ids: systemIds,
  organizations: organizations(data),
  venues: venues(data),
};
const siteUrl = env('SITE_URL');

/** Who asks for a change: a person, on the portal's own pages. */
function person(request: Request) {
  requireSameOrigin(request.headers, siteUrl);
  return actorOf(request);
}

type Named = Omit<DeskTarget, 'actor'>;
const at = (params: Named, request: Request): DeskTarget => ({ ...params, actor: person(request) });

export const handler = httpHandler('desk', deskSchemas, {
  createStaffBooking: ({ params, headers, body }, request) =>
    createStaffBooking(deps, {
      ...body,
      ...params,
      actor: person(request),
      idempotencyKey: headers['idempotency-key'],
    }),
  getStaffBooking: async ({ params }, request) =>
    viewAtDesk(await bookingAtDesk(deps, { ...params, actor: actorOf(request) }, 'bookings.view')),
  checkInBooking: ({ params, body }, request) =>
    moveBooking(deps, at(params, request), 'check-in', body.version),
  undoCheckIn: ({ params }, request) => moveBooking(deps, at(params, request), 'undo-check-in'),
  checkOutBooking: ({ params, body }, request) =>
    moveBooking(deps, at(params, request), 'complete', body.version),
  markNoShow: ({ params, body }, request) => moveBooking(deps, at(params, request), 'no-show', body.version),
  undoNoShow: ({ params }, request) => moveBooking(deps, at(params, request), 'undo-no-show'),
  cancelStaffBooking: ({ params, body }, request) => cancelAtDesk(deps, at(params, request), body),
  rescheduleStaffBooking: ({ params, body }, request) => rescheduleAtDesk(deps, at(params, request), body),
  recordPayment: ({ params, headers, body }, request) =>
    recordPayment(deps, at(params, request), { ...body, idempotencyKey: headers['idempotency-key'] }),
  refundBooking: ({ params, headers, body }, request) =>
    refundAtDesk(deps, at(params, request), { ...body, idempotencyKey: headers['idempotency-key'] }),
});
