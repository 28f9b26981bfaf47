import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

export interface Import {
  readonly from: string;
  readonly to: string;
}

const specifier = /(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** What a file imports of this project, types and dynamic imports included, as paths from the root. */
export function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(specifier)].map(([, path = '']) => ({
    from: file,
    to: normalize(join(dirname(file), path)),
  }));
}
