import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Peer } from './connections.ts';

type EventType = 'CONNECT' | 'MESSAGE' | 'DISCONNECT';

/** The parts of an event that every route of a WebSocket API gets. */
export function websocketEvent(peer: Peer, eventType: EventType, routeKey: string, now: number) {
  const { api, id, connectedAt, sourceIp, userAgent } = peer;
  const requestId = randomUUID();
  return {
    requestContext: {
      routeKey,
      eventType,
      ...(eventType === 'MESSAGE' && { messageId: randomUUID() }),
      extendedRequestId: requestId,
      requestTime: new Date(now).toUTCString(),
      messageDirection: 'IN',
      stage: api.stage,
      connectedAt,
      requestTimeEpoch: now,
      identity: { sourceIp, userAgent },
      requestId,
      domainName: api.domain,
      connectionId: id,
      apiId: api.id,
    },
    isBase64Encoded: false,
  };
}

/** Headers and query of the handshake: only `$connect` gets them. */
export function handshake(request: IncomingMessage) {
  const query = [...new URLSearchParams((request.url ?? '').split('?')[1])];
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(',')] as const],
  );
  return {
    headers: Object.fromEntries(headers),
    multiValueHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [value]])),
    ...(query.length > 0 && {
      queryStringParameters: Object.fromEntries(query),
      multiValueQueryStringParameters: Object.fromEntries(query.map(([name, value]) => [name, [value]])),
    }),
  };
}
