import { bookingStorySchemas } from '../../../../core/contract/schemas/desk/booking-story.ts';
import { deskSchemas } from '../../../../core/contract/schemas/desk/desk.ts';
import { groupSchemas } from '../../../../core/contract/schemas/desk/groups.ts';
import { signatureSchemas } from '../../../../core/contract/schemas/desk/signatures.ts';
import { organizations } from '../../../data/platform/organizations.ts';
import { venues } from '../../../data/venue/venues.ts';
import { portalHandler } from '../../../middleware/portal.ts';
import { actorOf, type Request } from '../../../middleware/request.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { env } from '../../../runtime/config.ts';
import { systemIds } from '../../../runtime/ids.ts';
import { linkSecret } from '../../../runtime/secrets.ts';
import { cancelAtDesk, previewCancellation } from '../../../usecases/desk/bookings/cancel-at-desk.ts';
import { createStaffBooking } from '../../../usecases/desk/bookings/create-staff-booking.ts';
import { bookingAtDesk, type DeskTarget, viewInFull } from '../../../usecases/desk/bookings/desk-booking.ts';
import { discountAtDesk, previewDiscount } from '../../../usecases/desk/bookings/discount-at-desk.ts';
import { editBookingGuest } from '../../../usecases/desk/bookings/edit-guest.ts';
import { findBookingByCode } from '../../../usecases/desk/bookings/find-by-code.ts';
import { getBookingStory } from '../../../usecases/desk/bookings/get-story.ts';
import { keepDisputedBooking } from '../../../usecases/desk/bookings/keep-disputed.ts';
import { moveBooking } from '../../../usecases/desk/bookings/move-booking.ts';
import { addBookingNote, deleteBookingNote } from '../../../usecases/desk/bookings/notes.ts';
import { quoteStaffBooking } from '../../../usecases/desk/bookings/quote-staff-booking.ts';
import { previewReschedule, rescheduleAtDesk } from '../../../usecases/desk/bookings/reschedule-at-desk.ts';
import { resendEmail } from '../../../usecases/desk/bookings/resend-email.ts';
import { recordPayment, refundAtDesk } from '../../../usecases/desk/bookings/take-payment.ts';
import { createStaffGroup } from '../../../usecases/desk/groups/create-staff-group.ts';
import { getStaffGroup } from '../../../usecases/desk/groups/get-staff-group.ts';
import { sendGroupLink } from '../../../usecases/desk/groups/send-group-link.ts';
import { createKioskLink } from '../../../usecases/desk/waivers/create-kiosk-link.ts';
import {
  listSignatures,
  notePaperWaiver,
  removeSignature,
} from '../../../usecases/desk/waivers/signed-waivers.ts';

type Named = Omit<DeskTarget, 'actor'>;
const at = (params: Named, request: Request): DeskTarget => ({ ...params, actor: actorOf(request) });

const schemas = { ...deskSchemas, ...bookingStorySchemas, ...groupSchemas, ...signatureSchemas };

export const handler = portalHandler('desk', schemas, (table) => {
  const deps = {
    table,
    clock: systemClock,
    ids: systemIds,
    organizations: organizations(table),
    venues: venues(table),
    linkSecret,
    siteUrl: env('SITE_URL'),
  };
  return {
    createStaffBooking: ({ params, headers, body }, request) =>
      createStaffBooking(deps, {
        ...body,
        ...params,
        actor: actorOf(request),
        idempotencyKey: headers['idempotency-key'],
      }),
    createStaffGroup: ({ params, headers, body }, request) =>
      createStaffGroup(deps, {
        ...body,
        ...params,
        actor: actorOf(request),
        idempotencyKey: headers['idempotency-key'],
      }),
    getStaffGroup: ({ params }, request) => getStaffGroup(deps, { ...params, actor: actorOf(request) }),
    sendGroupLink: ({ params, headers }, request) =>
      sendGroupLink(deps, {
        ...params,
        actor: actorOf(request),
        idempotencyKey: headers['idempotency-key'],
      }),
    quoteStaffBooking: ({ params, body }, request) =>
      quoteStaffBooking(deps, actorOf(request), { ...body, ...params }),
    previewDiscount: ({ params, body }, request) => previewDiscount(deps, at(params, request), body.off),
    discountBooking: ({ params, body }, request) => discountAtDesk(deps, at(params, request), body),
    getStaffBooking: async ({ params }, request) => {
      const target = at(params, request);
      return viewInFull(deps, await bookingAtDesk(deps, target, 'bookings.view'), target.actor);
    },
    getBookingStory: ({ params }, request) => getBookingStory(deps, at(params, request)),
    editBookingGuest: ({ params, body }, request) => editBookingGuest(deps, at(params, request), body),
    addBookingNote: ({ params, headers, body }, request) =>
      addBookingNote(deps, at(params, request), { ...body, idempotencyKey: headers['idempotency-key'] }),
    deleteBookingNote: ({ params: { noteId, ...params } }, request) =>
      deleteBookingNote(deps, at(params, request), noteId),
    listSignatures: ({ params }, request) => listSignatures(deps, at(params, request)),
    notePaperWaiver: ({ params, body }, request) => notePaperWaiver(deps, at(params, request), body),
    removeSignature: ({ params: { signatureId, ...params } }, request) =>
      removeSignature(deps, at(params, request), signatureId),
    createKioskLink: ({ params }, request) => createKioskLink(deps, actorOf(request), params),
    resendConfirmation: ({ params, headers }, request) =>
      resendEmail(deps, at(params, request), {
        email: 'confirmation',
        idempotencyKey: headers['idempotency-key'],
      }),
    sendPaymentLink: ({ params, headers }, request) =>
      resendEmail(deps, at(params, request), {
        email: 'payment-link',
        idempotencyKey: headers['idempotency-key'],
      }),
    findBookingByCode: ({ params, body }, request) =>
      findBookingByCode(deps, { ...params, ...body, actor: actorOf(request) }),
    checkInBooking: ({ params, body }, request) =>
      moveBooking(deps, at(params, request), 'check-in', body.version),
    undoCheckIn: ({ params }, request) => moveBooking(deps, at(params, request), 'undo-check-in'),
    checkOutBooking: ({ params, body }, request) =>
      moveBooking(deps, at(params, request), 'complete', body.version),
    markNoShow: ({ params, body }, request) =>
      moveBooking(deps, at(params, request), 'no-show', body.version),
    undoNoShow: ({ params }, request) => moveBooking(deps, at(params, request), 'undo-no-show'),
    cancelStaffBooking: ({ params, body }, request) => cancelAtDesk(deps, at(params, request), body),
    rescheduleStaffBooking: ({ params, body }, request) => rescheduleAtDesk(deps, at(params, request), body),
    previewReschedule: ({ params, body }, request) => previewReschedule(deps, at(params, request), body),
    previewCancellation: ({ params }, request) => previewCancellation(deps, at(params, request)),
    recordPayment: ({ params, headers, body }, request) =>
      recordPayment(deps, at(params, request), { ...body, idempotencyKey: headers['idempotency-key'] }),
    keepDisputedBooking: ({ params, body }, request) => keepDisputedBooking(deps, at(params, request), body),
    refundBooking: ({ params, headers, body }, request) =>
      refundAtDesk(deps, at(params, request), { ...body, idempotencyKey: headers['idempotency-key'] }),
  };
});
