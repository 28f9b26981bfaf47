import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';

/** How figures are written: amounts, counts, and parts of a whole. */
export function useWrite() {
  const format = useFormat();
  const { locale } = useWords();
  return {
    money: (amount: number) => format.money(amount),
    /** Without decimals that are zero, beside a chart. */
    shortMoney: (amount: number) => format.money(amount, true),
    count: (count: number) => count.toLocaleString(locale),
    percent: (share: number) => format.percent(share),
    /** A tax rate in thousandths of a percent; old sales did not keep it. */
    rate: (rate: number | null) =>
      rate === null
        ? '–'
        : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 3 }).format(
            rate / 100_000,
          ),
    /** A share that may not be there. */
    share: (share: number | null) => (share === null ? '–' : format.percent(share)),
  };
}
