import type { Booking, BookingNote } from '../../contract/model/guest/booking.ts';
import type { Instant } from '../../contract/model/time.ts';
import type { Person } from '../permissions/actor.ts';
import { Problem } from '../problem.ts';

/** How many notes a booking can have: they are part of its item, which every change writes anew. */
const mostNotes = 20;

interface Written {
  readonly id: string;
  readonly text: string;
  readonly at: Instant;
}

export function noteBy({ userId, name }: Person, note: Written): BookingNote {
  return { ...note, author: { userId, name } };
}

/** The booking with one note more; null when it has this note. @throws Problem('wrong-state') when it is full */
export function addNote(booking: Booking, note: BookingNote): Booking | null {
  const { notes = [] } = booking;
  if (notes.some(({ id }) => id === note.id)) return null;
  if (notes.length >= mostNotes) throw new Problem('wrong-state', 'too-many-notes');
  return { ...booking, notes: [...notes, note] };
}

/** The booking without this note; null when it has no such note. */
export function removeNote(booking: Booking, noteId: string): Booking | null {
  const { notes = [], ...rest } = booking;
  const left = notes.filter(({ id }) => id !== noteId);
  if (left.length === notes.length) return null;
  return left.length === 0 ? rest : { ...rest, notes: left };
}
