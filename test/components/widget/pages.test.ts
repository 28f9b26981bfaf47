import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type ActivityView, activityView } from '../../../core/contract/views.ts';
import { activityDetails } from '../../../lambdas/usecases/guest/pages/activity-details.ts';
import { chooseLanguage } from '../../../lambdas/usecases/guest/pages/choose-language.ts';
import { jsonScript } from '../../../lambdas/usecases/guest/pages/document.ts';
import { errorPage } from '../../../lambdas/usecases/guest/pages/error-page.ts';
import { pageHeaders } from '../../../lambdas/usecases/guest/pages/headers.ts';
import { anActivity } from '../../core/support/examples.ts';

describe('language of a page', () => {
  const offered = ['en', 'de', 'fr'] as const;
  test.each([
    ['the site asks for', { asked: 'fr' }, 'fr'],
    ['the site asks for, with a region', { asked: 'de-AT', accepted: 'en' }, 'de'],
    ['the guest reads', { accepted: 'pt, de;q=0.4, fr;q=0.8' }, 'fr'],
    ['the venue has first', { asked: 'pt', accepted: 'es, *;q=0.1' }, 'en'],
    ['the venue has first', {}, 'en'],
  ])('is what %s: %j', (_, wishes, expected) => {
    expect(chooseLanguage({ offered, ...wishes })).toBe(expected);
  });
});

test('no text of a venue ends the script that carries it', () => {
  const value = { name: '</script><script>alert(1)</script><!--\u2028' };
  const { text } = jsonScript('type="application/json"', value);
  expect(text.match(/</g)).toHaveLength(2);
  expect(JSON.parse(text.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(value);
});

test('the policy lets a page be framed by the named sites only, and run its own scripts only', () => {
  const { 'content-security-policy': policy } = pageHeaders({
    ancestors: ["'self'", 'https://site.example'],
    feedUrl: 'wss://book.example/ws',
  });
  expect(policy).toContain("frame-ancestors 'self' https://site.example");
  expect(policy).toContain("connect-src 'self' wss://book.example;");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test('every inline style and script of an error page is allowed by its hash', () => {
  const { html, headers, status } = errorPage({ code: 'not-found', what: 'noVenue', language: 'fr' }, true);
  const policy = headers['content-security-policy'];
  expect(status).toBe(404);
  expect(html).toContain('<html lang="fr"');
  const inline = [...html.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g)];
  expect(inline).toHaveLength(2);
  for (const [, text = ''] of inline) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
});

describe('what a venue page says of its activities', () => {
  const shown = activityView.parse(
    anActivity({
      description: 'You <b>build</b> a rocket.',
      languages: ['en', 'pt-BR'],
      accessibility: ['Step-free access', 'Hearing loop'],
      policies: [{ title: 'Schuhe', text: 'Keine Absätze.' }],
      waiverUrl: 'https://venue.example/waiver.pdf',
      faqs: [{ question: 'Is it dark?', answer: 'Very & cold.' }],
      gallery: [
        { url: 'https://venue.example/a.png', alt: 'The "door"' },
        { url: '/media/org/ven/med/ab12-900.webp', alt: '' },
      ],
    }),
  );
  const htmlOf = (activity: ActivityView) =>
    activityDetails({ activities: [activity] }, 'de')
      .map(({ text }) => text)
      .join('');

  test('is all that they have, in the guest’s language, and nothing of it is taken for markup', () => {
    const html = htmlOf(shown);
    for (const part of [
      '<p>You &lt;b&gt;build&lt;/b&gt; a rocket.</p>',
      '<p><b>Sprachen:</b> Englisch, Portugiesisch (Brasilien)</p>',
      '<p><b>Barrierefreiheit:</b> Step-free access, Hearing loop</p>',
      '<h3>Schuhe</h3><p>Keine Absätze.</p>',
      '<a href="https://venue.example/waiver.pdf" rel="noopener">',
      '<summary>Is it dark?</summary><p>Very &amp; cold.</p>',
      '<img src="https://venue.example/a.png" alt="The &quot;door&quot;" loading="lazy">',
      'srcset="/media/org/ven/med/ab12-400.webp 400w, /media/org/ven/med/ab12-800.webp 800w, /media/org/ven/med/ab12-900.webp 900w"',
    ]) {
      expect(html).toContain(part);
    }
  });

  test('is no more than they have', () => {
    expect(htmlOf(activityView.parse(anActivity()))).not.toMatch(/<(b|h3|img|details|a)[ >]/);
    expect(activityDetails({ activities: [] }, 'en')).toEqual([]);
  });
});
