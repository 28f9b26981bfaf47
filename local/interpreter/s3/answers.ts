import { type HttpResponse, textResponse } from '../http/exchange.ts';

/** No, in the words of S3. */
export class S3Failure extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export function s3Error(status: number, code: string, message: string): HttpResponse {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return textResponse(
    status,
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped}</Message></Error>`,
    'application/xml',
  );
}

export function emptyAnswer(status: number, headers: HttpResponse['headers'] = {}): HttpResponse {
  return { status, headers, body: Buffer.alloc(0) };
}
