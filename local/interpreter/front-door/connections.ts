import type { Connections } from '../api/connections.ts';
import type { Api } from '../api/model.ts';
import { type HttpResponse, jsonResponse } from '../http/exchange.ts';
import type { Service } from './request.ts';

const empty = (status: number): HttpResponse => ({ status, headers: {}, body: Buffer.alloc(0) });

/** The management API of the WebSocket APIs: send to, look at or close a connection. */
export function connectionsService(connections: Connections, apis: readonly Api[]): Service {
  return async ({ caller, method, path, body }) => {
    const [, stage = '', id = ''] = /^\/([^/]+)\/@connections\/([^/?]+)/.exec(decodeURIComponent(path)) ?? [];
    const connection = connections.get(id);
    const api = connection?.api ?? apis.find((one) => one.stage === stage && one.protocol === 'WEBSOCKET');
    caller?.authorize([
      {
        action: 'execute-api:ManageConnections',
        resource: `${api?.executeArn ?? ''}/${stage}/${method}/@connections/${id}`,
      },
    ]);
    if (!connection) {
      const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'GoneException' };
      return jsonResponse(410, { message: 'Gone' }, headers);
    }
    switch (method) {
      case 'POST':
        connection.socket.send(body.toString());
        return empty(200);
      case 'DELETE':
        connection.socket.close(1000, 'Connection closed');
        return empty(204);
      default:
        return jsonResponse(200, {
          connectedAt: new Date(connection.connectedAt).toISOString(),
          lastActiveAt: new Date(connection.lastActiveAt).toISOString(),
          identity: { sourceIp: connection.sourceIp, userAgent: connection.userAgent },
        });
    }
  };
}
