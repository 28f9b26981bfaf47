/** A Markdown table; cells are text as it is to stand there. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A number with as many digits as tell something: `0.00042`, `0.7`, `1,082`. */
export function figure(value: number, digits = 3): string {
  const decimals = value === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(decimals, 8) });
}

export interface Aim {
  /** `<=`: at most; `>=`: at least. */
  readonly bound: '<=' | '>=';
  readonly value: number;
}

/** An aim, and whether it is met: `<= 7, met`. */
export function verdict(value: number, aim: Aim | undefined): string {
  if (!aim) return '';
  const met = aim.bound === '<=' ? value <= aim.value : value >= aim.value;
  return `${aim.bound} ${figure(aim.value)}, ${met ? 'met' : '**missed**'}`;
}
