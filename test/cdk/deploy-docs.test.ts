import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { stages } from '../../lib/config/stages.ts';
import { templates } from './support/stacks.ts';

const text = readFileSync('docs/deploy.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const outputs = Object.values(templates({ config: { botCheck: 'turnstile' } })).flatMap((template) =>
  Object.keys(template.findOutputs('*')),
);

const matches = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];

test('every script that the page names exists', () => {
  const named = matches(/npm run ([a-z-]+)/g);
  expect(named).toEqual(
    expect.arrayContaining(['preflight', 'smoke', 'restore', 'rotate-edge-secret', 'audit']),
  );
  for (const name of named) expect(scripts).toHaveProperty([name]);
});

test('every output that the page names is an output of the stacks', () => {
  const named = matches(/<([A-Z][A-Za-z]+)>/g).filter((name) => name !== 'STAGE');
  expect(named).toEqual(expect.arrayContaining(['TableName', 'UserPoolId', 'StripeSecret', 'LinkSecret']));
  for (const name of [...named, 'SiteHost', 'FirewallArn', 'SenderRecord6']) expect(outputs).toContain(name);
});

test('the table of the configuration has fields that stages have, and what production must fill in', () => {
  const fields = matches(/^\| `(\w+)` +\|/gm);
  const known = new Set([...Object.keys(stages.production), 'account', 'region', 'certificateArn']);
  const optional = ['firewallArn', 'senderVerified'];
  for (const field of fields) expect([...known, ...optional]).toContain(field);
  expect(fields).toEqual(
    expect.arrayContaining(['account', 'region', 'siteUrl', 'senderEmail', 'alarmEmail']),
  );
});

test('the stage is named before the first command that CDK runs, and both regions are bootstrapped before', () => {
  const at = (words: string) => text.indexOf(words);
  expect(at('export STAGE=')).toBeGreaterThan(0);
  expect(at('export STAGE=')).toBeLessThan(at('npx cdk '));
  expect(at('us-east-1\nnpm run preflight')).toBeGreaterThan(at('npx cdk bootstrap'));
  expect(at('npm run preflight')).toBeLessThan(at('npx cdk deploy'));
  expect(at('npm run smoke')).toBeGreaterThan(at('npx cdk deploy'));
});
