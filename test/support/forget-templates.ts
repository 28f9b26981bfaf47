import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

export default function teardown(): void {
  const file = process.env.BOOKINGTMS_TEST_TEMPLATES;
  if (file) rmSync(dirname(file), { recursive: true, force: true });
}
