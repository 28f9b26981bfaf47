import type { Browser, Device, System } from '../../../../../core/contract/model/people/device.ts';
import type { PortalWords } from '../../../frame/words.ts';

/** As their makers write them. */
const browsers: Readonly<Record<Exclude<Browser, 'other'>, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  opera: 'Opera',
  samsung: 'Samsung Internet',
};

const systems: Readonly<Record<Exclude<System, 'other'>, string>> = {
  windows: 'Windows',
  macos: 'macOS',
  ios: 'iPhone',
  ipados: 'iPad',
  android: 'Android',
  chromeos: 'ChromeOS',
  linux: 'Linux',
};

/** What a device is called: `Chrome, Windows`. */
export function deviceName(
  { browser, system }: Pick<Device, 'browser' | 'system'>,
  t: PortalWords['t'],
): string {
  const name = browser === 'other' ? t('devices.otherBrowser') : browsers[browser];
  return system === 'other' ? name : `${name}, ${systems[system]}`;
}
