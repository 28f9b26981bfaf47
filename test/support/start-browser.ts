import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The machine's own Chromium, or the one that comes as a package, with `more` arguments.
 * @throws in one sentence where neither starts.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  try {
    const installed = installedBrowser();
    const args = [...(installed ? ['--headless=new'] : sparticuz.args), ...quiet, ...more];
    const executablePath = installed ?? (await sparticuz.executablePath());
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    const [why] = String(error).split('\n');
    throw new Error(
      `No browser for the tests: install Chromium, or set CHROME_PATH to one that starts (${why}).`,
    );
  }
}

function installedBrowser(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const folders = ['/usr/bin', ...PATH.split(delimiter)];
  return ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}
