import { expect, test } from '@jest/globals';
import { createMemory } from '../../lambdas/data/memory.ts';

function setup() {
  const clock = { at: 1000 };
  const memory = createMemory(() => clock.at);
  let reads = 0;
  const recall = (item: Record<string, unknown> | null, key = 'venue') =>
    memory.recall(key, async () => {
      reads += 1;
      return item;
    });
  return { clock, memory, recall, reads: () => reads };
}

test('reads once, however many ask at once or soon after', async () => {
  const { recall, reads } = setup();
  await Promise.all([recall({ name: 'A' }), recall({ name: 'B' })]);
  expect(await recall({ name: 'C' })).toEqual({ name: 'A' });
  expect(reads()).toBe(1);
});

test('reads anew after three seconds', async () => {
  const { clock, recall } = setup();
  await recall({ name: 'A' });
  clock.at += 2999;
  expect(await recall({ name: 'B' })).toEqual({ name: 'A' });
  clock.at += 1;
  expect(await recall({ name: 'B' })).toEqual({ name: 'B' });
});

test('keeps items of different keys apart', async () => {
  const { recall } = setup();
  await recall({ name: 'A' }, 'a');
  expect(await recall({ name: 'B' }, 'b')).toEqual({ name: 'B' });
});

test('what did not exist, or could not be read, is looked for anew', async () => {
  const { memory, recall } = setup();
  expect(await recall(null)).toBeNull();
  await expect(memory.recall('other', () => Promise.reject(new Error('no engine')))).rejects.toThrow(
    'no engine',
  );
  expect(await recall({ name: 'B' })).toEqual({ name: 'B' });
  expect(await recall({ name: 'C' }, 'other')).toEqual({ name: 'C' });
});

test('forgets everything rather than grow without end', async () => {
  const { recall, reads } = setup();
  for (let venue = 0; venue < 2000; venue++) await recall({ venue }, `venue-${venue}`);
  expect(reads()).toBe(2000);
  await recall({ venue: 0 }, 'venue-0');
  expect(reads()).toBe(2000);
  await recall({ venue: 'new' }, 'one more');
  await recall({ venue: 0 }, 'venue-0');
  expect(reads()).toBe(2002);
});
