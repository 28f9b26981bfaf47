import { expect, test } from '@jest/globals';
import type { Words } from '../../core/words/catalogue.ts';
import { problems } from '../../core/words/problems.ts';
import { type Translate, translator, translatorIn } from '../../core/words/translate.ts';

const english = {
  save: 'Save',
  pay: 'Pay {amount} to {venue}',
  seats: { one: 'One seat in {room}', other: '{count} seats in {room}' },
} as const;

type English = typeof english;

const german = {
  save: 'Speichern',
  pay: 'An {venue} {amount} zahlen',
  seats: { one: 'Ein Platz in {room}', other: '{count} Plätze in {room}' },
} as const satisfies Words<English>;

test('a text is filled with its values, in the order of its language', () => {
  const t = translator<English>(german, 'de');
  expect(t('save')).toBe('Speichern');
  expect(t('pay', { amount: '5 €', venue: 'Vault' })).toBe('An Vault 5 € zahlen');
  expect(t('seats', { count: 1, room: 'A' })).toBe('Ein Platz in A');
  expect(t('seats', { count: 12_345, room: 'A' })).toBe('12.345 Plätze in A');
});

test('a catalogue of every language is read in one', () => {
  expect(translatorIn(problems, 'de')('internal')).toContain('noch einmal');
});

test('the compiler names each gap of a language', () => {
  ({
    save: 'Guardar',
    pay: 'Pagar {amount} a {venue}',
    // @ts-expect-error: a text is missing.
  }) satisfies Words<English>;
  // @ts-expect-error: a text more than the English ones.
  ({ ...german, more: 'Más' }) satisfies Words<English>;
  // @ts-expect-error: the text does not name who is paid.
  ({ ...german, pay: 'Pagar {amount}' }) satisfies Words<English>;
  // @ts-expect-error: one form where there are several.
  ({ ...german, seats: '{count} plazas en {room}' }) satisfies Words<English>;
});

test('the compiler asks for the values that a text names', () => {
  const check = (t: Translate<English>) => {
    // @ts-expect-error: without its values.
    t('pay');
    // @ts-expect-error: one of two values.
    t('pay', { amount: '1' });
    // @ts-expect-error: a plural without its count.
    t('seats', { room: 'A' });
    // @ts-expect-error: an unknown text.
    t('other');
  };
  expect(check).toBeDefined();
});
