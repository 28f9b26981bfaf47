import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findArrows, wrongWay } from './structure/arrows.ts';
import { renderRooms, withRooms } from './structure/render.ts';

/**
 * Prints the rooms of the code and what each imports from; exits with 1 when an import points the wrong way.
 *
 *   npm run structure                show the rooms
 *   npm run structure -- --check     only complain (part of `npm run lint`)
 *   npm run structure -- --write     write the table into docs/architecture.md
 */
const { values } = parseArgs({ options: { check: { type: 'boolean' }, write: { type: 'boolean' } } });
const page = 'docs/architecture.md';
const arrows = findArrows();
const wrong = wrongWay(arrows);
const table = renderRooms(arrows);

if (!values.check) console.log(table);
if (values.write) writeFileSync(page, withRooms(readFileSync(page, 'utf8'), table));
for (const { from, to, importer, imported } of wrong)
  console.error(`${importer} imports ${imported}: ${from} may not import from ${to}.`);
process.exitCode = wrong.length > 0 ? 1 : 0;
