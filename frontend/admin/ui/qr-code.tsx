import { useEffect, useState } from 'preact/hooks';
import './qr-code.css';

/** Cells of quiet around the code: scanners need them. */
const margin = 4;

/** A text as a QR code, drawn here: a secret goes to nobody. What draws it is fetched only now. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [cells, setCells] = useState<Cells | null>(null);
  useEffect(() => {
    let left = false;
    void cellsOf(text).then(
      (found) => left || setCells(found),
      // The same secret is there as text.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [text]);
  const size = (cells?.size ?? 0) + 2 * margin;
  return (
    <div class="qr-code">
      {cells && (
        <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
          <path d={pathOf(cells)} />
        </svg>
      )}
    </div>
  );
}

interface Cells {
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

async function cellsOf(text: string): Promise<Cells> {
  const { default: qrcode } = await import('qrcode');
  const { modules } = qrcode.create(text);
  return { size: modules.size, dark: (row, column) => modules.get(row, column) !== 0 };
}

/** A square for each dark cell. */
function pathOf({ size, dark }: Cells): string {
  const all = Array.from(
    { length: size * size },
    (_, index) => [Math.floor(index / size), index % size] as const,
  );
  return all
    .filter(([row, column]) => dark(row, column))
    .map(([row, column]) => `M${column + margin} ${row + margin}h1v1h-1z`)
    .join('');
}
