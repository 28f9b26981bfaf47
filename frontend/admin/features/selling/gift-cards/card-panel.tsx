import { useState } from 'react';
import type { RouteOutput } from '../../../../../core/contract/routes.ts';
import { useAddress } from '../../../frame/address.ts';
import type { Loading } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Shown } from '../../../kit/shown.tsx';
import { CardDetails } from './card-details.tsx';
import { SellForm } from './sell-form.tsx';
import { SoldCard } from './sold-card.tsx';

/** One card (`?card=`), or one to be sold (`?card=new`). */
export function CardPanel({ cards }: { cards: Loading<RouteOutput<'listGiftCards'>> }) {
  const { t } = useWords();
  const [{ card: open }] = useAddress();
  return (
    <Panel name="card" parts={['change']} title={t(open === 'new' ? 'giftCards.sell' : 'giftCards.one')}>
      {(id) =>
        id === 'new' ? (
          <Sale />
        ) : (
          <Shown of={cards}>
            {({ giftCards }) => {
              const card = giftCards.find((each) => each.id === id);
              return card ? <CardDetails card={card} /> : <EmptyState title={t('giftCards.noneFound')} />;
            }}
          </Shown>
        )
      }
    </Panel>
  );
}

/** The code is shown after the sale, and never again: it is in no address and no list. */
function Sale() {
  const [sold, setSold] = useState<RouteOutput<'sellGiftCard'>>();
  return sold ? <SoldCard card={sold} /> : <SellForm onSold={setSold} />;
}
