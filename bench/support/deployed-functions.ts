import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '../../local/interpreter/data-folder.ts';
import { type LambdaFunction, readFunctions } from '../../local/interpreter/functions/model.ts';
import { createDeployment } from '../../local/interpreter/stack/deployment.ts';
import { templatesOf } from '../../local/templates.ts';

let read: Promise<LambdaFunction[]> | undefined;

/** The functions as the stacks declare them, with their environments. Synthesized once. */
export function deployedFunctions(): Promise<LambdaFunction[]> {
  read ??= synthesizeFunctions();
  return read;
}

/** The environment of one function, by its source file. @throws when no function has that file */
export async function environmentOf(entry: string): Promise<Readonly<Record<string, string>>> {
  const found = (await deployedFunctions()).find((each) => each.entry === entry);
  if (!found) throw new Error(`The stacks have no function of ${entry}.`);
  return found.environment;
}

async function synthesizeFunctions(): Promise<LambdaFunction[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bookingtms-bench-stacks-'));
  const data = openDataFolder(path.join(folder, 'data'), true);
  try {
    const site = { siteUrl: 'https://book.example', uploadOrigin: 'https://uploads.example' };
    return readFunctions(createDeployment(await templatesOf({ ...site, data })));
  } finally {
    data.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
