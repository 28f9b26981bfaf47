import * as z from 'zod';

/** The data with which a worker starts. */
export interface WorkerSetup {
  readonly url: string;
  readonly exportName: string;
  /** One 64-bit float: milliseconds that the host's clock is ahead. */
  readonly clockOffset: SharedArrayBuffer;
}

/** Host -> worker. */
export interface Invocation {
  /** Of this attempt. */
  readonly id: string;
  /** Lambda's id, which the retries of an event share. */
  readonly requestId: string;
  readonly event: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
}

/** Worker -> host: its code is loaded, well or not. */
export const started = z.object({ isStarted: z.literal(true) });

/** Worker -> host. `payload` is JSON text. */
export const outcome = z.object({
  id: z.string(),
  ok: z.boolean(),
  payload: z.string(),
});

export type Outcome = z.infer<typeof outcome>;
