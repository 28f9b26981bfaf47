import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bookingId, bookingReference, type SessionId } from '../../core/contract/model/ids.ts';
import { arrivesAt } from '../../core/domain/booking/arrival.ts';
import { bookingCalendarFile, calendarMethod } from '../../core/domain/booking/calendar-file.ts';

const input = {
  booking: {
    id: bookingId.parse('bkg_aaaaaaaaaaaa'),
    reference: bookingReference.parse('ABCDEFGH'),
    startsAt: '2026-11-27T19:30:00.000Z',
    endsAt: '2026-11-27T20:30:00.000Z',
    createdAt: '2026-11-22T12:00:00.000Z',
    confirmedAt: '2026-11-22T12:05:00.000Z',
    ledger: [],
    version: 3,
    state: 'confirmed' as const,
  },
  activity: { name: 'Space Lab' },
  venue: {
    name: 'Escape; "Rooms", Ltd',
    email: 'hello@escape.example',
    phone: '+44 20 7946 0000',
    address: { street: '1 High St', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  },
  manageUrl: `https://book.example/manage/${'x'.repeat(200)}`,
  arrivalText: (at: string) => `Arrive by ${at}`,
};

const unfolded = (file: string) => file.replaceAll('\r\n ', '');

test('a booking in a calendar', () => {
  expect(unfolded(bookingCalendarFile(input)).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//BookingTMS//Booking//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:bkg_aaaaaaaaaaaa@bookingtms',
    'DTSTAMP:20261122T120500Z',
    'SEQUENCE:3',
    'STATUS:CONFIRMED',
    'DTSTART:20261127T193000Z',
    'DTEND:20261127T203000Z',
    'SUMMARY:Space Lab – Escape\\; "Rooms"\\, Ltd',
    `ORGANIZER;CN="Escape; 'Rooms', Ltd":mailto:hello@escape.example`,
    'LOCATION:Escape\\; "Rooms"\\, Ltd\\, 1 High St\\, London N1 9GU',
    `DESCRIPTION:ABCDEFGH\\n+44 20 7946 0000\\n${input.manageUrl}`,
    `URL:${input.manageUrl}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('guests who are to come early read it first, and the entry still begins with the session', () => {
  const activity = { ...input.activity, arriveMinutes: 15 };
  const file = unfolded(bookingCalendarFile({ ...input, activity }));
  expect(file).toContain('\r\nDESCRIPTION:Arrive by 2026-11-27T19:15:00.000Z\\nABCDEFGH\\n');
  expect(file).toContain('\r\nDTSTART:20261127T193000Z\r\n');
});

test.each([
  [undefined, null],
  [0, null],
  [15, '2026-11-27T19:15:00.000Z'],
  [240, '2026-11-27T15:30:00.000Z'],
])('asked to come %s minutes early: %s', (arriveMinutes, expected) => {
  expect(arrivesAt(input.booking, { arriveMinutes })).toBe(expected);
});

test('a cancelled booking takes its entry off the calendar: RFC 5546, 3.2.5', () => {
  const cancelledAt = '2026-11-23T08:00:00.000Z';
  const booking = { ...input.booking, state: 'cancelled' as const, cancelledAt, version: 4 };
  const file = unfolded(bookingCalendarFile({ ...input, booking })).split('\r\n');
  expect(file).toEqual(
    expect.arrayContaining([
      'METHOD:CANCEL',
      'STATUS:CANCELLED',
      'UID:bkg_aaaaaaaaaaaa@bookingtms',
      'SEQUENCE:4',
      'DTSTAMP:20261123T080000Z',
      `ORGANIZER;CN="Escape; 'Rooms', Ltd":mailto:hello@escape.example`,
    ]),
  );
  expect(calendarMethod(booking)).toBe('CANCEL');
});

test('a file is as new as the last thing that happened to the booking', () => {
  const at = '2026-11-24T09:30:00.000Z';
  const sessionId = 'act_aaaaaaaaaaaa.20261127T1930Z' as SessionId;
  const ledger = [{ kind: 'seats' as const, at, sessionId, seats: 4 }];
  const file = bookingCalendarFile({ ...input, booking: { ...input.booking, ledger } });
  expect(file).toContain('\r\nDTSTAMP:20261124T093000Z\r\n');
});

test('any name survives: lines of 75 octets, nothing but CRLF, and unescaping gives the name back', () => {
  const awkward = fc.constantFrom('\\', ';', ',', '\n', '\r\n', '\t', ':', 'é', '漢', '👩‍👩‍👧', ' ');
  const unit = fc.oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }));
  const names = fc.array(unit, { minLength: 1, maxLength: 120, size: 'max' }).map((units) => units.join(''));
  fc.assert(
    fc.property(names, (name) => {
      const file = bookingCalendarFile({ ...input, activity: { name } });
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const summary = /\r\nSUMMARY:(.*?)\r\n/su.exec(unfolded(file))?.[1] ?? '';
      const read = summary.replace(/\\(.)/gsu, (_, character) => (character === 'n' ? '\n' : character));
      const plain = name.replace(/\r\n?/g, '\n').replace(/[\p{Cc}--\n]/gv, '');
      expect(read).toBe(`${plain} – Escape; "Rooms", Ltd`);
    }),
  );
});
