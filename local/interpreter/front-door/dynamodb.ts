import { type Engine, engineHeaders } from '../engines/dynamodb.ts';
import { forward } from '../http/exchange.ts';
import { dynamodbChecks, type TableKeys } from '../iam/dynamodb-checks.ts';
import { rootKey } from './callers.ts';
import { bodyOf, type Service } from './request.ts';

const writes = /^(Put|Update|Delete|BatchWrite|TransactWrite)/;

/** Checks the caller's role, then hands the call to the engine as it came. */
export function dynamodbService(engine: Engine, keys: TableKeys, onWrite: () => void): Service {
  return async (request) => {
    const { caller, operation } = request;
    if (caller && caller.name !== rootKey) caller.authorize(dynamodbChecks(operation, bodyOf(request), keys));
    const response = await forward(engine.url, {
      ...request,
      headers: { ...request.headers, ...engineHeaders },
    });
    if (writes.test(operation)) onWrite();
    return response;
  };
}
