import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { followHostClock } from './host-date.ts';
import type { Invocation, Outcome, started } from './messages.ts';

/** The thread one function runs in: loads its code once, then answers invocations, as Lambda's runtime does. */

const setup = z
  .object({ url: z.string(), exportName: z.string(), clockOffset: z.instanceof(SharedArrayBuffer) })
  .parse(workerData);

const invocation = z.object({
  id: z.string(),
  requestId: z.string(),
  event: z.string(),
  functionName: z.string(),
  functionArn: z.string(),
  memoryMegabytes: z.number(),
  timeoutSeconds: z.number(),
});

const handlerSchema = z.custom<(event: unknown, context: unknown) => unknown>(
  (value) => typeof value === 'function',
  `${setup.url} exports no function called ${setup.exportName}`,
);

followHostClock(setup.clockOffset);
const loaded = load();
loaded
  .catch(() => undefined)
  .then(() => parentPort?.postMessage({ isStarted: true } satisfies z.infer<typeof started>));

parentPort?.on('message', async (message) => {
  const answer = await run(invocation.parse(message));
  parentPort?.postMessage(answer);
});

async function load() {
  const module: Record<string, unknown> = await import(setup.url);
  return handlerSchema.parse(module[setup.exportName]);
}

async function run(request: Invocation): Promise<Outcome> {
  try {
    const handler = await loaded;
    const result = await handler(JSON.parse(request.event), contextOf(request));
    return { id: request.id, ok: true, payload: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    console.error(error);
    return { id: request.id, ok: false, payload: JSON.stringify(errorDocument(error)) };
  }
}

function contextOf({ requestId, functionName, functionArn, memoryMegabytes, timeoutSeconds }: Invocation) {
  const deadline = performance.now() + timeoutSeconds * 1000;
  return {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMegabytes),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  };
}

function errorDocument(error: unknown) {
  if (!(error instanceof Error)) return { errorType: 'Error', errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] };
}
