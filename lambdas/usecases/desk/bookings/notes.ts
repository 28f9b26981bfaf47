import type { StaffBookingView } from '../../../../core/contract/schemas/desk/desk.ts';
import { addNote, noteBy, removeNote } from '../../../../core/domain/booking/notes.ts';
import { Problem } from '../../../../core/domain/problem.ts';
import { toInstant } from '../../../../core/domain/time.ts';
import { changeAtDesk, type DeskDeps, type DeskTarget } from './desk-booking.ts';

/**
 * Adds a note to a booking. A repeated idempotency key adds nothing new.
 * @throws Problem('wrong-state') when the booking has as many notes as it can
 */
export function addBookingNote(
  deps: DeskDeps,
  target: DeskTarget,
  { text, idempotencyKey }: { readonly text: string; readonly idempotencyKey: string },
): Promise<StaffBookingView> {
  const id = `note_${deps.ids.from(`${target.bookingId}:${idempotencyKey}`)}`;
  return changeAtDesk(deps, target, {
    permission: 'bookings.check-in',
    action: 'addBookingNote',
    decide: (booking) => {
      const note = noteBy(target.actor, { id, text, at: toInstant(deps.clock.now()) });
      const after = addNote(booking, note);
      return after && { after };
    },
  });
}

/** Deletes a note of a booking. @throws Problem('not-found') when the booking has no such note */
export function deleteBookingNote(
  deps: DeskDeps,
  target: DeskTarget,
  noteId: string,
): Promise<StaffBookingView> {
  return changeAtDesk(deps, target, {
    permission: 'bookings.check-in',
    action: 'deleteBookingNote',
    decide: (booking) => {
      const after = removeNote(booking, noteId);
      if (!after) throw new Problem('not-found', 'no-note');
      return { after };
    },
  });
}
