import { Text } from '@mantine/core';
import type { SignedWaivers } from '../../../../../../core/contract/schemas/desk/signatures.ts';
import { useWords } from '../../../../frame/words.ts';
import classes from './waivers.module.css';

/** How it was signed: the drawing, the typed name, or who noted the paper. */
export function Mark({ signature }: { signature: SignedWaivers['signatures'][number] }) {
  const { t } = useWords();
  const { mark, guardian, name } = signature;
  if (mark.how === 'paper') {
    return <Text size="xs">{t('waivers.how.paper', { name: mark.notedBy.name })}</Text>;
  }
  if (mark.how === 'typed') return <Text className={classes.typed}>{mark.text}</Text>;
  return (
    <svg
      className={classes.drawn}
      viewBox="0 0 1000 400"
      role="img"
      aria-label={t('waivers.signature', { name: guardian ?? name })}
    >
      {mark.strokes.split(';').map((points) => (
        <polyline key={points} points={points} />
      ))}
    </svg>
  );
}
