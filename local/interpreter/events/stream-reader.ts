import * as z from 'zod';
import type { StateFile } from '../data-folder.ts';
import { type Engine, EngineError } from '../engines/dynamodb.ts';

const shards = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })).default([]),
  }),
});
const iterator = z.object({ ShardIterator: z.string() });
const streamRecord = z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) });
const page = z.object({
  Records: z.array(streamRecord).default([]),
  NextShardIterator: z.string().nullish(),
});

export type StreamRecord = z.infer<typeof streamRecord>;

/** Reads a table's stream from where one consumer left off. */
export interface StreamReader {
  /** Passes on new records, shard by shard, in order. True if there were any. */
  read(consume: (records: StreamRecord[]) => Promise<void>): Promise<boolean>;
}

const closed = 'closed';

/**
 * A checkpoint a shard, kept in the state file, so that a restart goes on after the last record that was done with.
 * Records are done with when `consume` returns; after a crash the last of them may come once more.
 */
export function createStreamReader(
  engine: Engine,
  streamArn: string,
  consumer: string,
  state: StateFile,
): StreamReader {
  const iterators = new Map<string, string>();
  const checkpoints = () => state.get().checkpoints[consumer] ?? {};

  function save(shard: string, position: string): void {
    const changed = { ...checkpoints(), [shard]: position };
    state.updateSoon({ checkpoints: { ...state.get().checkpoints, [consumer]: changed } });
  }

  async function openShards(): Promise<string[]> {
    const answer = await engine.call('DescribeStream', { StreamArn: streamArn }, 'Streams');
    const { Shards } = shards.parse(answer).StreamDescription;
    return Shards.map(({ ShardId }) => ShardId).filter((id) => checkpoints()[id] !== closed);
  }

  async function startAt(ShardId: string): Promise<string> {
    const SequenceNumber = checkpoints()[ShardId];
    const from = SequenceNumber
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const answer = await engine.call(
      'GetShardIterator',
      { StreamArn: streamArn, ShardId, ...from },
      'Streams',
    );
    return iterator.parse(answer).ShardIterator;
  }

  async function nextPage(shard: string): Promise<z.infer<typeof page>> {
    const ShardIterator = iterators.get(shard) ?? (await startAt(shard));
    try {
      return page.parse(await engine.call('GetRecords', { ShardIterator, Limit: 1000 }, 'Streams'));
    } catch (error) {
      iterators.delete(shard);
      if (error instanceof EngineError && error.name === 'ExpiredIteratorException') return nextPage(shard);
      throw error;
    }
  }

  async function readShard(
    shard: string,
    consume: (records: StreamRecord[]) => Promise<void>,
  ): Promise<boolean> {
    const { Records, NextShardIterator } = await nextPage(shard);
    if (Records.length > 0) {
      await consume(Records);
      save(shard, Records.at(-1)?.dynamodb.SequenceNumber ?? '');
    }
    if (NextShardIterator) iterators.set(shard, NextShardIterator);
    else save(shard, closed);
    return Records.length > 0;
  }

  return {
    async read(consume) {
      const known = [...iterators.keys()].filter((id) => checkpoints()[id] !== closed);
      let any = false;
      for (const shard of known.length > 0 ? known : await openShards()) {
        any = (await readShard(shard, consume)) || any;
      }
      return any;
    },
  };
}
