import type { AsyncQueue } from '../events/async-queue.ts';
import type { Functions } from '../functions/registry.ts';
import type { HttpResponse } from '../http/exchange.ts';
import { bodyOf, jsonError, type Service } from './request.ts';

/** Lambda: asynchronous `Invoke`. */
export function lambdaService(functions: Functions, queue: AsyncQueue): Service {
  return async (request) => {
    const { method, path, headers, caller } = request;
    const [, name = ''] = /^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(path) ?? [];
    const fn = functions.all.find((each) => [each.name, each.arn].includes(decodeURIComponent(name)));
    if (method !== 'POST' || headers['x-amz-invocation-type'] !== 'Event') {
      return jsonError(400, 'InvalidParameterValueException', 'The local host only invokes with type Event.');
    }
    const resource = fn?.arn ?? decodeURIComponent(name);
    caller?.authorize([{ action: 'lambda:InvokeFunction', resource }]);
    if (!fn) return jsonError(404, 'ResourceNotFoundException', `Function not found: ${resource}`);
    queue.send(fn, bodyOf(request));
    return accepted;
  };
}

const accepted: HttpResponse = { status: 202, headers: {}, body: Buffer.alloc(0) };
