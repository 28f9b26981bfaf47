import { Paper, Text } from '@mantine/core';
import { useFormat } from '../../../../frame/venue.ts';
import { useWords } from '../../../../frame/words.ts';
import { changeOf, newsOf } from './compare.ts';
import classes from './report.module.css';

export interface Tile {
  readonly label: string;
  /** Null where it can't be told, such as the occupancy without seats on sale. */
  readonly value: number | null;
  /** The same of the period that this one is compared with. */
  readonly before?: number | null | undefined;
  /** How the value is written. */
  readonly write: (value: number) => string;
  readonly better?: 'more' | 'less' | 'neither';
}

/** More than these are two rows of the same length. */
const mostInRow = 5;

/** The figures of a whole period, the most important one first. */
export function Tiles({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  const columns = tiles.length > mostInRow ? Math.ceil(tiles.length / 2) : tiles.length;
  return (
    <Paper component="section" aria-label={label} withBorder>
      <dl className={classes.tiles} style={{ '--columns': columns }}>
        {tiles.map((tile, index) => (
          <div key={tile.label} className={index === 0 ? `${classes.tile} ${classes.main}` : classes.tile}>
            <Text component="dt" size="xs" c="dimmed">
              {tile.label}
            </Text>
            <dd className={classes.value}>{tile.value === null ? '–' : tile.write(tile.value)}</dd>
            <Before tile={tile} />
          </div>
        ))}
      </dl>
    </Paper>
  );
}

const signs = { up: '▲', down: '▼', same: '' } as const;

function Before({ tile: { value, before, write, better = 'more' } }: { tile: Tile }) {
  const { t } = useWords();
  const format = useFormat();
  if (value === null || before === undefined || before === null) return null;
  const change = changeOf(value, before);
  const sign = change.share !== null && change.share > 0 ? '+' : '';
  return (
    <dd className={classes.change}>
      {change.share !== null && (
        <span data-news={newsOf(change, better)}>
          <span aria-hidden>{signs[change.direction]} </span>
          {sign + format.percent(change.share)}
        </span>
      )}
      <span>{t('reports.was', { value: write(before) })}</span>
    </dd>
  );
}
