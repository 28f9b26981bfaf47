import * as z from 'zod';
import classes from './report.module.css';

interface TipProps {
  active?: boolean | undefined;
  label?: unknown;
  payload?: unknown;
  series: readonly { readonly name: string; readonly label: string }[];
  write: (value: number) => string;
}

const points = z.array(z.object({ name: z.string(), value: z.number() }));

/** The numbers below the pointer. */
export function Tip({ active, label, payload, series, write }: TipProps) {
  const found = points.safeParse(payload);
  if (!active || !found.success || found.data.length === 0) return null;
  const labelOf = (name: string) => series.find((each) => each.name === name)?.label ?? '';
  return (
    <div className={classes.tip}>
      <strong>{String(label)}</strong>
      <dl>
        {found.data.map(({ name, value }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{labelOf(name)}</dt>
            <dd>{write(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
