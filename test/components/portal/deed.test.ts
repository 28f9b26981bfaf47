/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { auditedActions } from '../../../core/contract/audited-actions.ts';
import { audit as german } from '../../../core/words/de/portal-later/audit.ts';
import { audit as english } from '../../../core/words/en/portal-later/audit.ts';
import { audit as spanish } from '../../../core/words/es/portal-later/audit.ts';
import { audit as french } from '../../../core/words/fr/portal-later/audit.ts';
import { deedOf, deedsByName } from '../../../frontend/admin/features/platform/audit/deed.ts';
import { portalWords } from '../../../frontend/admin/frame/words.ts';

const catalogues = { en: english, de: german, es: spanish, fr: french } as const;
const words = (language: keyof typeof catalogues) =>
  portalWords(catalogues[language] as never, language, language);

test('what was done reads as a sentence', () => {
  expect(deedOf('refundBooking', words('en').t)).toBe('Refunded a booking');
  expect(deedOf('refundBooking', words('de').t)).toBe('Buchung erstattet');
});

test('an action that exists no more keeps its name', () => {
  expect(deedOf('chargeTwice', words('en').t)).toBe('chargeTwice');
});

test.each(Object.entries(catalogues))('no two actions read alike in %s', (_, texts) => {
  expect(new Set(Object.values(texts)).size).toBe(auditedActions.length);
});

test('the choice of actions is in the order of the alphabet', () => {
  const labels = deedsByName(['undoNoShow', 'refundBooking', 'addBookingNote'], words('en')).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['Added a note to a booking', 'Refunded a booking', 'Undid a no-show']);
});
