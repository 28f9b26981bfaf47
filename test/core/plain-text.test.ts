import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { guest } from '../../core/contract/model/guest/booking.ts';
import { filledLine, line, text } from '../../core/contract/model/text.ts';
import { isPlainLine, isPlainText, tidyLine, tidyText } from '../../core/contract/plain-text.ts';

describe('one line', () => {
  const name = filledLine(120, 'enter-your-name');

  test.each([
    ['a line break', 'Ana\r\nBcc: all@example.com'],
    ['a line feed', 'Ana\nGuest'],
    ['a line separator', 'Ana\u2028Guest'],
    ['a paragraph separator', 'Ana\u2029Guest'],
    ['NUL', 'Ana\u0000'],
    ['an escape sequence', '\u001B[31mAna'],
    ['a C1 control', 'Ana\u0085Guest'],
    ['half of a character', 'Ana \uD83D'],
    ['a right-to-left override', 'Ana \u202Eexe.gpj'],
    ['a left-to-right override', '\u202DAna'],
  ])('refuses %s', (_what, typed) => {
    expect(name.safeParse(typed).error?.issues).toMatchObject([{ message: 'one-line' }]);
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \t\u00A0\u3000'],
    ['a zero-width space', '\u200B'],
    ['joiners', '\u200D\u200C'],
    ['a Hangul filler', '\u3164'],
    ['a blank Braille pattern', '\u2800'],
    ['a variation selector', '\uFE0F'],
  ])('finds nothing to read in %s', (_what, typed) => {
    expect(name.safeParse(typed).error?.issues).toMatchObject([{ message: 'enter-your-name' }]);
  });

  test.each([
    ['from a spreadsheet', '  Ana\tGuest \r\n', 'Ana Guest'],
    ['from a web page', 'Ana\u00A0Guest\u200B', 'Ana Guest'],
    ['from a chat, between isolates', '\u2068Ana Guest\u2069', 'Ana Guest'],
    ['from a Mac, in parts', 'Zoe\u0308', 'Zo\u00EB'],
    ['with a soft hyphen', 'Donau\u00ADdampf', 'Donaudampf'],
  ])('cleans what is pasted %s', (_where, typed, kept) => {
    expect(name.parse(typed)).toBe(kept);
  });

  test('is as long as it is after cleaning', () => {
    expect(line(3).safeParse('  abc\u200B ').success).toBe(true);
    expect(line(3).safeParse('abcd').success).toBe(false);
    expect(line(3).parse('   ')).toBe('');
  });
});

describe('several lines', () => {
  test('keep their breaks, spelled in one way', () => {
    expect(text(100).parse('Dear Ana,\r\n\r\ncome\u2028soon \r')).toBe('Dear Ana,\n\ncome\nsoon');
  });

  test.each(['a\u0000b', 'a\u0007b', 'a\u202Eb', 'a\uD800b', 'a\u001Bb'])('refuse %j', (typed) => {
    expect(text(100).safeParse(typed).success).toBe(false);
  });
});

test('cleaning twice changes nothing', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(typed, (each) => {
      const [oneLine, many] = [tidyLine(each), tidyText(each)];
      expect(tidyLine(oneLine)).toBe(oneLine);
      expect(tidyText(many)).toBe(many);
      if (isPlainLine(oneLine)) expect(oneLine).not.toMatch(/[\r\n\u2028\u2029]/);
      if (isPlainText(many)) expect(many).not.toMatch(/[\r\u2028\u2029]/);
    }),
    { numRuns: 2_000 },
  );
});

test('a guest is checked by these rules', () => {
  const ana = {
    name: ' Ana\u00A0Guest',
    email: 'Ana Guest <ana@Example.com>',
    phone: '\u202D+44 20 7946 0958\u202C',
  };
  expect(guest.parse(ana)).toEqual({
    name: 'Ana Guest',
    email: 'ana@example.com',
    phone: '+44 20 7946 0958',
  });
});
