import { DatabaseSync } from 'node:sqlite';

/**
 * Indexes for dynoxide's queries of its stream records: the next sequence number at every write, and the
 * records after a position at every read. Without them it reads all records of the table each time, and gets
 * slower with each write.
 */
const indexes = `
  CREATE INDEX IF NOT EXISTS stream_records_by_sequence
    ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS stream_records_by_shard
    ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
`;

/** `file`: the database of an engine that is running. */
export function indexStreamRecords(file: string): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(indexes);
  } finally {
    database.close();
  }
}
