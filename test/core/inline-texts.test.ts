import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseSync } from '@swc/core';

/** Attributes that people read or hear. */
const spoken = new Set([
  'about',
  'alt',
  'aria-label',
  'confirm',
  'heading',
  'hint',
  'label',
  'more',
  'placeholder',
  'question',
  'submitLabel',
  'title',
]);

/** The name of the product is the same in every language. */
const names = ['BookingTMS'];

const isText = (text: string) => /\p{L}{2}/u.test(text) && !names.includes(text.trim());

/** A component may be given the key of a text. */
const isKey = (text: string) => /^[a-z]+([A-Z][a-z]+)*$/.test(text);

/** A node of the syntax tree, of whatever kind. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Texts in a file's JSX that do not come from `core/words`. */
function inlineTexts(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'JSXText' && isText(String(node.value))) found.push(String(node.value).trim());
    if (node.type === 'JSXAttribute' && isNode(node.name) && spoken.has(String(node.name.value)))
      found.push(...literals(node.value));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(source, { syntax: 'typescript', tsx: true }));
  return found;
}

function literals(value: unknown): string[] {
  if (!isNode(value)) return [];
  if (value.type === 'JSXExpressionContainer') return literals(value.expression);
  const text = value.type === 'StringLiteral' ? String(value.value) : '';
  return isText(text) && !isKey(text) ? [text] : [];
}

test.each(['admin', 'widget'])('no text of the %s is written in its views', (part) => {
  const files = globSync(`frontend/${part}/**/*.tsx`);
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    inlineTexts(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('a text in a view, or in an attribute that is read out, is found', () => {
  const view = '<Page title="Staff" class="page"><p>BookingTMS</p><p>Sign in {name}</p>{t("ok")}</Page>';
  expect(inlineTexts(view)).toEqual(['Staff', 'Sign in']);
});
