import { useWords } from '../../../frame/words.ts';
import type { GuestFlags } from './guest-flags.tsx';
import { looksOfFlags } from './looks.ts';

/** The flags of a guest where there is room for icons alone; screen readers read the words. */
export function FlagMarks({ flags = [] }: Parameters<typeof GuestFlags>[0]) {
  const { t } = useWords();
  return flags.map(({ kind }) => {
    const { icon: Sign } = looksOfFlags[kind];
    const word = t(`flags.${kind}`);
    return (
      <span key={kind} title={word} style={{ marginRight: 3, verticalAlign: -2 }}>
        <Sign size={13} aria-hidden />
        <span className="visually-hidden">{word}, </span>
      </span>
    );
  });
}
