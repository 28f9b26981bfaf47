import type { Consumer } from '../../../core/contract/consumer.ts';
import { consumerNames, consumers, entryOf } from '../../../core/contract/consumers.ts';
import { settings } from '../../../core/contract/settings.ts';

/** `docs/consumers.md`, from the registries of consumers and settings. */
export function consumersPage(): string {
  return [
    '# Consumers and settings',
    '',
    'Rendered from `core/contract/consumers.ts` and `core/contract/settings.ts` by `test/contract/consumers.test.ts`; do not edit by hand.',
    '',
    '## Consumers',
    '',
    'The functions that no HTTP request waits for. What fails every retry goes to the dead-letter queue of the function, raises an alarm, and is listed for operators.',
    '',
    '| function | handles | seconds | this function ... | when it fails |',
    '|---|---|---|---|---|',
    ...consumerNames.map((name) => {
      const { timeout, does, impact }: Consumer = consumers[name];
      return `| [\`${name}\`](../${entryOf(name)}) | ${sourceOf(consumers[name])} | ${timeout} | ${does} | ${impact} |`;
    }),
    '',
    '## Settings',
    '',
    'The environment variables that the stacks set for functions. Each function gets those of its needs, which `lib/stacks/app/http-needs.ts` and `lib/stacks/work/consumer-needs.ts` list.',
    '',
    '| variable | what it is |',
    '|---|---|',
    ...Object.entries(settings).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
    '',
  ].join('\n');
}

function sourceOf({ source }: Consumer): string {
  switch (source.kind) {
    case 'bus':
      return `bus: ${listOf(source.events)}`;
    case 'ses':
      return `SES, on the default bus: ${listOf(source.events)}`;
    case 'stream':
      return `table, items written: ${listOf(source.entities)}; removed: ${listOf(source.removals)}`;
    case 'queue':
      return 'every dead-letter queue';
    case 'websocket':
      return 'the WebSocket API';
    case 'schedule':
      return source.every === 'minute' ? 'every minute' : `every day at ${source.hour}:00 UTC`;
  }
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
