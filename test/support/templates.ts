import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Template } from '../../local/interpreter/stack/template.ts';

/** Where the run's templates are: synthesizing takes seconds and hundreds of megabytes, and every file would. */
const variable = 'BOOKINGTMS_TEST_TEMPLATES';

/** What the data stack declares; synthesized here where no run has done it before. */
export async function dataTemplates(): Promise<Template[]> {
  const file = process.env[variable];
  if (file) return JSON.parse(readFileSync(file, 'utf8'));
  return (await import('./synthesize-data.ts')).synthesizeData();
}

/** Synthesizes once for all test files of a run. */
export default async function setup(): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'bookingtms-templates-')), 'templates.json');
  writeFileSync(file, JSON.stringify(await dataTemplates()));
  process.env[variable] = file;
}
