import type { Browser, System } from '../../contract/model/people/device.ts';

/** Most browsers also name those whose pages they can show: the first match counts. */
const browsers: readonly (readonly [RegExp, Browser])[] = [
  [/\bEdg(A|iOS|e)?\//, 'edge'],
  [/\b(OPR|Opera|OPT)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'safari'],
];

const systems: readonly (readonly [RegExp, System])[] = [
  [/\biPad\b/, 'ipados'],
  [/\b(iPhone|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b/, 'macos'],
  [/\bLinux\b/, 'linux'],
];

/** The browser and the system in a `User-Agent` header. An iPad that asks for desktop pages says it is a Mac. */
export function readUserAgent(header: string | undefined): { browser: Browser; system: System } {
  return { browser: firstOf(browsers, header), system: firstOf(systems, header) };
}

function firstOf<T extends string>(known: readonly (readonly [RegExp, T])[], header = ''): T | 'other' {
  return known.find(([pattern]) => pattern.test(header))?.[1] ?? 'other';
}
