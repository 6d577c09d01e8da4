import { ErrorState, Spinner, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { ComputerForm } from './computer-form.tsx';
import { CurrentPlace } from './current-place.tsx';
import { FolderForm } from './folder-form.tsx';
import { KeeperSetUp } from './keeper-set-up.tsx';
import { KeptHere } from './kept-here.tsx';
import { NotMoved } from './not-moved.tsx';
import { setUpCards, type SetUp, setUpOf } from './place-words.ts';

/** Where the shop lives: how it is now and, for who may, the three ways it can be. */
export function PlaceSection(props: { readonly host: HostState }): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Switch fallback={<Spinner />}>
      <Match when={props.host.place()}>
        {(place) => (
          <>
            <NotMoved host={props.host} />
            <CurrentPlace place={place()} />
            <Show
              when={workbench.may('core.managePlace')}
              fallback={<p class="status-quiet place-only-owner">{t('place.onlyOwner')}</p>}
            >
              <Show when={place().kind === 'keeper' ? place().serving : undefined}>
                {(serving) => <KeptHere host={props.host} serving={serving()} />}
              </Show>
              <Choices host={props.host} inUse={setUpOf(place())} />
            </Show>
          </>
        )}
      </Match>
      <Match when={props.host.placeFault()}>{(fault) => <ErrorState fault={fault()} />}</Match>
    </Switch>
  );
}

/** All three stay as they are while another is looked at: nothing typed is lost. */
function Choices(props: { readonly host: HostState; readonly inUse: SetUp }): JSX.Element {
  const [chosen, setChosen] = createSignal<SetUp>();
  const shown = () => chosen() ?? props.inUse;
  const panels = new Map<SetUp, HTMLElement>();
  const choose = (setUp: SetUp) => {
    setChosen(setUp);
    panels.get(setUp)?.scrollIntoView?.({ block: 'nearest' });
  };
  const panel = (setUp: SetUp, content: JSX.Element) => (
    <div
      ref={(element) => panels.set(setUp, element)}
      class="setting-card place-panel"
      hidden={shown() !== setUp}
    >
      <h3>{t(`place.${setUp}`)}</h3>
      {content}
    </div>
  );
  return (
    <>
      <h3 class="place-choose">{t('place.choose')}</h3>
      <ChoiceCards
        label={t('place.choose')}
        cards={setUpCards(props.inUse)}
        value={shown()}
        onChange={choose}
      />
      {panel('computer', <ComputerForm host={props.host} />)}
      {panel('keeper', <KeeperSetUp host={props.host} />)}
      {panel('folder', <FolderForm host={props.host} onInstead={() => choose('keeper')} />)}
    </>
  );
}
