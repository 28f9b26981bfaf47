import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/** The file that answers for a page without its own file. */
const files: Readonly<Record<string, string>> = {
  '/developers': '/developers.html',
};

/** Serves files at addresses without their ending, and refuses every method that changes something. */
export function pageFiles(scope: Construct, id: string): EdgeFunction {
  return edgeFunction(
    scope,
    id,
    `var files = ${JSON.stringify(files)};
function handler(event) {
  var request = event.request;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return {
      statusCode: 405,
      statusDescription: 'Method Not Allowed',
      headers: { allow: { value: 'GET, HEAD' }, 'cache-control': { value: 'no-store' } },
    };
  }
  request.uri = files[request.uri] || request.uri;
  return request;
}`,
  );
}

/** Removes `/ws` from the path, which the WebSocket API does not have. */
export function socketRoot(scope: Construct, id: string): EdgeFunction {
  return edgeFunction(
    scope,
    id,
    `function handler(event) {
  var request = event.request;
  request.uri = '/';
  return request;
}`,
  );
}

function edgeFunction(scope: Construct, id: string, code: string): EdgeFunction {
  return new EdgeFunction(scope, id, {
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(code),
  });
}
