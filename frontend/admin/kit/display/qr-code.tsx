import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Empty cells around the code: scanners need them. */
const margin = 4;

/** CSS pixels. */
const side = 200;

/** A text as a QR code, drawn on this device: the secret never leaves it. The code that draws it is loaded only now. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const cells = useCells(text);
  if (!cells) return <Skeleton width={side} height={side} />;
  const size = cells.size + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={side}
      height={side}
      shapeRendering="crispEdges"
      style={{ background: '#fff', borderRadius: 'var(--mantine-radius-md)' }}
    >
      <path d={pathOf(cells)} fill="#000" />
    </svg>
  );
}

interface Cells {
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
}

function useCells(text: string): Cells | undefined {
  const [cells, setCells] = useState<Cells>();
  useEffect(() => {
    let isGone = false;
    cellsOf(text).then(
      (found) => isGone || setCells(found),
      // The same secret is on the page as text.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [text]);
  return cells;
}

async function cellsOf(text: string): Promise<Cells> {
  const { default: qrcode } = await import('qrcode');
  const { modules } = qrcode.create(text);
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) !== 0 };
}

/** A square for each dark cell. */
function pathOf({ size, isDark }: Cells): string {
  const all = Array.from(
    { length: size * size },
    (_, index) => [Math.floor(index / size), index % size] as const,
  );
  return all
    .filter(([row, column]) => isDark(row, column))
    .map(([row, column]) => `M${column + margin} ${row + margin}h1v1h-1z`)
    .join('');
}
