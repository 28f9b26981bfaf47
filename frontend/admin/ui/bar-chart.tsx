import { useWords } from './words.ts';
import './bar-chart.css';

export interface Bar {
  /** Below the bar. */
  readonly label: string;
  /** The same in full, for those who hear it. */
  readonly name: string;
  readonly part: number;
  readonly whole: number;
  readonly onClick?: () => void;
}

export interface BarChartProps {
  title: string;
  bars: readonly Bar[];
}

/** Parts of wholes side by side. Each bar is also a sentence, so nothing is said by the picture alone. */
export function BarChart({ title, bars }: BarChartProps) {
  if (bars.length === 0) return null;
  const highest = Math.max(1, ...bars.map((bar) => bar.whole));
  return (
    <figure class="bars-figure">
      <figcaption class="muted">{title}</figcaption>
      <ol class="bars">
        {bars.map((bar) => (
          <li key={bar.name}>
            {bar.onClick ? (
              <button type="button" class="bar" onClick={bar.onClick}>
                <BarInside bar={bar} highest={highest} />
              </button>
            ) : (
              <div class="bar">
                <BarInside bar={bar} highest={highest} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </figure>
  );
}

function BarInside({ bar, highest }: { bar: Bar; highest: number }) {
  const { t } = useWords();
  const { label, name, part, whole } = bar;
  return (
    <>
      <span class="bar-space" aria-hidden="true">
        <span class="bar-whole" style={{ height: percent(whole, highest) }}>
          <span class="bar-part" style={{ height: percent(part, whole) }} />
        </span>
      </span>
      <span class="bar-label" aria-hidden="true">
        {label}
      </span>
      <span class="visually-hidden">{t('seatsBar', { name, part, whole })}</span>
    </>
  );
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : (100 * part) / whole}%`;
}
