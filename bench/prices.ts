/**
 * AWS list prices in US dollars, us-east-1, first tier, free tiers left out, as of November 2026. They were gathered
 * from published price summaries and not from a bill: compare them with the price pages before deciding by them.
 */
export const pricesAsOf = '2026-11-22';

const million = 1_000_000;

export const prices = {
  readUnit: { dollars: 0.125 / million, per: 'DynamoDB read request unit, on demand' },
  writeUnit: { dollars: 0.625 / million, per: 'DynamoDB write request unit, on demand' },
  invocation: { dollars: 0.2 / million, per: 'Lambda request' },
  gigabyteSecond: { dollars: 0.0000133334, per: 'Lambda GB-second, arm64' },
  httpCall: { dollars: 1 / million, per: 'API Gateway HTTP API request' },
  socketMessage: { dollars: 1 / million, per: 'API Gateway WebSocket message' },
  socketMinute: { dollars: 0.25 / million, per: 'API Gateway WebSocket connection minute' },
  busEvent: { dollars: 1 / million, per: 'EventBridge custom event' },
  edgeRequest: { dollars: 1 / million, per: 'CloudFront HTTPS request, United States' },
  edgeGigabyte: { dollars: 0.085, per: 'CloudFront gigabyte to the internet' },
  email: { dollars: 0.1 / 1000, per: 'SES email' },
} as const satisfies Record<string, { dollars: number; per: string }>;

export type Priced = keyof typeof prices;

/** How much of each priced thing something uses. */
export type Usage = Partial<Record<Priced, number>>;
