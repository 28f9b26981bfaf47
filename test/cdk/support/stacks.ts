import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type BookingTmsOptions, bookingTms } from '../../../lib/app.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'bookingtms-cdk-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A front end of two files: what the stacks read of a real one, without building it. */
function siteFolder(): string {
  const folder = mkdtempSync(path.join(scratch, 'site-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'assets', 'en.js'), '');
  const portal = { script: '/assets/portal.js', style: '/assets/portal.css', imports: [], texts: {} };
  const waiver = { script: '/assets/waiver.js', style: '/assets/waiver.css' };
  const manifest = { script: '/assets/widget.js', languages: { en: '/assets/en.js' }, portal, waiver };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** The app of a stage without bundles; cdk-nag only where it is asked for, because it takes its time. */
export function appOf(options: Partial<BookingTmsOptions> = {}) {
  return bookingTms({
    stage: 'production',
    bundle: false,
    check: false,
    site: siteFolder(),
    outdir: mkdtempSync(path.join(scratch, 'out-')),
    ...options,
  });
}

export type Name = 'Data' | 'Work' | 'App' | 'Site' | 'Firewall';

/** The templates of production, the stage with everything in it. */
export function templates(options: Partial<BookingTmsOptions> = {}): Record<Name, Template> {
  const app = appOf(options);
  const template = (name: Name) => {
    const stack = app.node.findChild(`production-${name}`);
    if (!(stack instanceof Stack)) throw new Error(`There is no stack ${name}.`);
    return Template.fromStack(stack);
  };
  return {
    Data: template('Data'),
    Work: template('Work'),
    App: template('App'),
    Site: template('Site'),
    Firewall: template('Firewall'),
  };
}

/** The resources of a type for the API and for background work. */
export function running({ App, Work }: Record<Name, Template>) {
  return (type: string) => ({ ...App.findResources(type), ...Work.findResources(type) });
}

/** The logical id that a property points to. */
export function idOf(reference: { Ref?: string; 'Fn::GetAtt'?: [string, string] }): string | undefined {
  return reference?.Ref ?? reference?.['Fn::GetAtt']?.[0];
}
