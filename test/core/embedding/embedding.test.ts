import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { checkEmbed, type EmbedCheck } from '../../../core/domain/embedding/check-embed.ts';
import {
  type EmbedCode,
  embedCode,
  embedModes,
  tagManagerCode,
} from '../../../core/domain/embedding/embed-code.ts';
import { readCode } from '../../../core/domain/embedding/read-code.ts';
import { originOfTyped } from '../../../core/domain/embedding/website.ts';

const key = 'emb_AAAAAAAAAAAAAAAAAAAAAAAA';
const old = 'emb_BBBBBBBBBBBBBBBBBBBBBBBB';
const other = 'emb_CCCCCCCCCCCCCCCCCCCCCCCC';
const activityId = 'act_aaaaaaaaaaaa';
const siteUrl = 'https://book.example';
const now = new Date('2026-11-29T10:00:00.000Z');

const code = (changes: Partial<EmbedCode> = {}): EmbedCode => ({
  siteUrl,
  key,
  mode: 'inline',
  title: 'The house',
  ...changes,
});

describe('the code for a website', () => {
  test('says how it stands there, and only what differs from the usual', () => {
    expect(embedCode(code())).toBe(
      `<script async src="${siteUrl}/embed.js" data-key="${key}" data-widget="calendar"></script>`,
    );
    expect(embedCode(code({ mode: 'popup', activityId, language: 'de', label: 'Buchen' }))).toBe(
      `<script async src="${siteUrl}/embed.js" data-key="${key}" data-widget="singlegame" data-activity-id="${activityId}" data-mode="popup" data-lang="de" data-label="Buchen"></script>`,
    );
    expect(embedCode(code({ label: 'Buchen' }))).not.toContain('label');
    expect(embedCode(code({ mode: 'iframe', activityId }))).toContain(
      `src="${siteUrl}/embed?widget=singlegame&amp;key=${key}&amp;activityId=${activityId}"`,
    );
  });

  test('whatever people wrote stays inside its quotes, and is read back', () => {
    const texts = fc.string({
      unit: fc.constantFrom('"', "'", '<', '>', '/', '&', '\\', '\n', 'a', 'script'),
    });
    fc.assert(
      fc.property(texts, fc.constantFrom(...embedModes), fc.boolean(), (text, mode, isOne) => {
        const asked = code({ mode, title: text, label: text, activityId: isOne ? activityId : undefined });
        for (const made of [embedCode(asked), tagManagerCode(asked)]) {
          expect(made.match(/<\/?(script|iframe)\b/g)).toHaveLength(2);
          expect(readCode(made)).toEqual({ key, activityId: isOne ? activityId : null, origin: siteUrl });
        }
        const [, value] = /^s\.setAttribute\('data-label', (.*)\);$/m.exec(tagManagerCode(asked)) ?? [];
        if (value) expect(JSON.parse(value)).toBe(text);
      }),
    );
  });
});

test.each([
  ['www.Example.com/book?a=1', 'https://www.example.com'],
  [' http://shop.example:8080 ', 'http://shop.example:8080'],
  ['localhost:3000', undefined],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['', undefined],
  ['shop', undefined],
  ['ftp://shop.example', undefined],
  ['mailto:ana@example.com', undefined],
])('the website typed as %j is %j', (typed, origin) => {
  expect(originOfTyped(typed)).toBe(origin);
});

describe('a check', () => {
  const embed = {
    key,
    previous: { key: old, until: '2026-11-30T10:00:00.000Z' },
    allowedOrigins: ['https://www.example.com', 'http://old.example'],
    isOpen: true,
    activityIds: [activityId],
  };
  const found = (changes: Partial<EmbedCheck>, more: Partial<EmbedCheck['embed']> = {}) =>
    checkEmbed({ page: '', code: '', siteUrl, now, ...changes, embed: { ...embed, ...more } }).map(
      ({ code: finding }) => finding,
    );

  test('without anything to complain about finds nothing', () => {
    expect(found({})).toEqual([]);
    expect(found({ page: 'www.example.com/book', code: embedCode(code({ activityId })) })).toEqual([
      'domain-allowed',
      'key-current',
    ]);
  });

  test.each<[string, ReturnType<typeof found>, Parameters<typeof found>]>([
    ['an archived one', ['archived'], [{}, { isOpen: false }]],
    ['nothing to book', ['no-activities'], [{}, { activityIds: [] }]],
    ['no page', ['page-unreadable'], [{ page: 'my page' }]],
    ['another domain', ['domain-not-allowed'], [{ page: 'https://example.com/' }]],
    ['a page without encryption', ['domain-allowed', 'insecure'], [{ page: 'http://old.example' }]],
    ['no code', ['code-unreadable'], [{ code: '<p>Book</p>' }]],
    ['a key in its grace period', ['key-ending'], [{ code: embedCode(code({ key: old })) }]],
    [
      'one after it',
      ['key-ended'],
      [{ code: embedCode(code({ key: old })), now: new Date('2026-11-30T10:00:00.000Z') }],
    ],
    ['a key of another venue', ['key-unknown'], [{ code: embedCode(code({ key: other })) }]],
    [
      'a code from another host',
      ['other-host', 'key-current'],
      [{ code: embedCode(code({ siteUrl: 'https://old.book.example' })) }],
    ],
    [
      'an activity that is not shown',
      ['key-current', 'activity-hidden'],
      [{ code: embedCode(code({ activityId: 'act_zzzzzzzzzzzz' })) }],
    ],
  ])('of %s says %j', (_what, findings, asked) => {
    expect(found(...asked)).toEqual(findings);
  });
});
