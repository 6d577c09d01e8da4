import { Notice } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { ChoiceCards } from '../place/choice-cards.tsx';
import { NotMoved } from '../place/not-moved.tsx';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { FrontPage } from './front-page.tsx';
import { JoinShop } from './join-shop.tsx';
import { NewShop } from './new-shop.tsx';

type Beginning = 'new' | 'join';

/** The one page of a till that has no shop yet: name a new one, or join the one that other tills sell in. */
export function FirstStart(props: { readonly host: HostState }): JSX.Element {
  const [beginning, setBeginning] = createSignal<Beginning>('new');
  const joins = () => beginning() === 'join';
  return (
    <FrontPage eyebrow={t('app.name')} title={t(joins() ? 'start.joinTitle' : 'start.title')}>
      <ChoiceCards
        label={t('start.choice')}
        cards={[
          { value: 'new', name: t('start.new') },
          { value: 'join', name: t('start.join') },
        ]}
        value={beginning()}
        onChange={setBeginning}
      />
      <p class="front-note">{t(joins() ? 'start.joinText' : 'start.text')}</p>
      <Show when={props.host.moving.to()}>
        {(place) => <Notice>{t('place.moving', { place: place() })}</Notice>}
      </Show>
      <NotMoved host={props.host} />
      <div hidden={joins()}>
        <NewShop session={props.host.session} />
      </div>
      <div hidden={!joins()}>
        <JoinShop host={props.host} />
      </div>
    </FrontPage>
  );
}
