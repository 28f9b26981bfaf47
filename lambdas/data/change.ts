/** One change of the table: the item as it was and as it is; null where there was or is none. */
export interface Change {
  readonly id: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  /** When it was written, UTC. */
  readonly at: Date;
}
