import { closureId } from '../../../../../core/contract/model/ids.ts';
import { useApi } from '../../../frame/data/use-api.ts';
import { useVenue } from '../../../frame/venue.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { ClosureDetails } from './closure-details.tsx';

/** A closure and the parties that still need a decision: `?closure=<id>`. */
export function ClosurePanel() {
  const { t } = useWords();
  return (
    <Panel name="closure" title={t('closures.one')}>
      {(id) => <Closure id={id} />}
    </Panel>
  );
}

function Closure({ id }: { id: string }) {
  const { id: venueId } = useVenue();
  const closure = useApi('getClosure', { params: { venueId, closureId: closureId.parse(id) } });
  return <Shown of={closure}>{(shown) => <ClosureDetails closure={shown} />}</Shown>;
}
