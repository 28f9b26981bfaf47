import type { HttpResult } from './request.ts';

/** An answer that is more than its JSON: text, headers, cookies or another status. */
export class Reply {
  readonly result: HttpResult;

  constructor(result: HttpResult) {
    this.result = result;
  }
}

export interface ReplyParts {
  output?: unknown;
  text?: string;
  status?: number;
  headers?: Record<string, string>;
  /** `Set-Cookie` values. */
  cookies?: string[];
}

export function reply({ output, text, status, headers, cookies }: ReplyParts): Reply {
  return new Reply({
    ...(status === undefined ? {} : { statusCode: status }),
    ...(headers ? { headers } : {}),
    ...(cookies ? { cookies } : {}),
    ...(text !== undefined ? { body: text } : output !== undefined ? { body: JSON.stringify(output) } : {}),
  });
}

/** Rows as a spreadsheet file of this name. `more`: the URL of the next part; null at the end. */
export function spreadsheet(filename: string, text: string, more: string | null): Reply {
  const link = more === null ? {} : { link: `<${more}>; rel="next"` };
  return reply({ text, headers: { 'content-disposition': `attachment; filename="${filename}"`, ...link } });
}
