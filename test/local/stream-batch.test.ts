import { expect, test } from '@jest/globals';
import { runBatch } from '../../local/interpreter/events/stream-batch.ts';
import type { StreamRecord } from '../../local/interpreter/events/stream-reader.ts';

const records = ['1', '2', '3', '4'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
const numbers = (batch: readonly StreamRecord[]) =>
  batch.map(({ dynamodb }) => dynamodb.SequenceNumber).join('');

/** Runs the four records through a function that gives these answers in turn, and then succeeds. */
async function run(answers: readonly (string | null)[], policy = {}) {
  const seen: string[] = [];
  const lost: string[] = [];
  const waiting = [...answers];
  await runBatch(
    records,
    { bisect: false, maxRetries: 2, partialFailures: true, firstRetry: 1, ...policy },
    {
      signal: new AbortController().signal,
      invoke: async (batch) => {
        seen.push(numbers(batch));
        const failed = waiting.shift();
        if (failed === null) return { id: '', ok: false, payload: '{}' };
        const batchItemFailures = [...(failed ?? '')].map((itemIdentifier) => ({ itemIdentifier }));
        return { id: '', ok: true, payload: JSON.stringify({ batchItemFailures }) };
      },
      giveUp: (batch) => lost.push(numbers(batch)),
    },
  );
  return { seen, lost };
}

test('a batch that succeeds is finished', async () => {
  expect(await run([])).toEqual({ seen: ['1234'], lost: [] });
});

test('a partial failure is retried from the first record that failed', async () => {
  expect(await run(['3', '4'])).toEqual({ seen: ['1234', '34', '4'], lost: [] });
});

test('without reporting of partial failures the answer does not matter', async () => {
  expect(await run(['3'], { partialFailures: false })).toEqual({ seen: ['1234'], lost: [] });
});

test('a failed batch is halved where the mapping says so, until the bad record is alone', async () => {
  const { seen, lost } = await run([null, null, null], { bisect: true });
  expect(seen).toEqual(['1234', '12', '1', '2', '34']);
  expect(lost).toEqual(['1']);
});

test('after its retries a batch is given up, and the stream continues', async () => {
  expect(await run([null, null, null])).toEqual({ seen: ['1234', '1234', '1234'], lost: ['1234'] });
});
