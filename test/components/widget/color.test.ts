import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accentTokens, contrast } from '../../../frontend/widget/app/logic/color.ts';
import { pageStyle } from '../../../lambdas/usecases/guest/pages/style.ts';

const tokens = readFileSync('frontend/ui/tokens.css', 'utf8');

function themeOf(theme: 'light' | 'dark'): Record<string, string> {
  const block = tokens.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const known = themeOf(theme);
  const grounds = ['--surface', '--bg', '--surface-sunken'].map((name) => known[name] ?? '');

  test('whatever colour a venue chooses can be read and seen', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const accent = accentTokens(color, theme);
        const pair = (one: string, other: string) => contrast(accent[one] ?? '', accent[other] ?? '');
        expect(pair('--on-accent', '--accent')).toBeGreaterThanOrEqual(4.5);
        expect(pair('--accent-text', '--accent-soft')).toBeGreaterThanOrEqual(4.5);
        for (const ground of grounds) {
          expect(contrast(accent['--accent'] ?? '', ground)).toBeGreaterThanOrEqual(3);
          expect(contrast(accent['--accent-text'] ?? '', ground)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test.each([
    ['--text', '--surface', 4.5],
    ['--text-muted', '--surface-sunken', 4.5],
    ['--text-muted', '--bg', 4.5],
    ['--danger', '--danger-soft', 4.5],
    ['--success', '--success-soft', 4.5],
    ['--warning', '--warning-soft', 4.5],
    ['--on-accent', '--accent', 4.5],
    ['--border-control', '--surface', 3],
    ['--focus', '--surface', 3],
  ])('%s on %s', (one, other, ratio) => {
    expect(contrast(known[one] ?? '', known[other] ?? '')).toBeGreaterThanOrEqual(ratio);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('the styles that stand in a page itself have the values of the tokens', () => {
  const [light = '', dark = ''] = pageStyle.split('[data-theme="dark"]');
  const check = (block: string, known: Record<string, string>) => {
    const found = [...block.matchAll(/(--[\w-]+):(#[0-9a-f]{6})/g)];
    expect(found.length).toBeGreaterThan(5);
    for (const [, name, value] of found) expect({ name, value }).toEqual({ name, value: known[name ?? ''] });
  };
  check(light, themeOf('light'));
  check(dark, themeOf('dark'));
});
