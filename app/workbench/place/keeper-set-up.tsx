import { Notice } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { ChoiceCards } from './choice-cards.tsx';
import { JoinForm } from './join-form.tsx';
import { KeepHereForm } from './keep-here-form.tsx';

type Side = 'here' | 'there';

/** "One computer keeps the books" has two sides: this computer does, or another. */
export function KeeperSetUp(props: { readonly host: HostState }): JSX.Element {
  const [chosen, setChosen] = createSignal<Side>();
  const place = () => props.host.place();
  const side = (): Side => chosen() ?? (place()?.kind === 'follower' ? 'there' : 'here');
  return (
    <>
      <ChoiceCards
        label={t('place.sides')}
        cards={[
          { value: 'here', name: t('place.keepHere'), text: t('place.keepHere.side') },
          { value: 'there', name: t('place.join'), text: t('place.join.side') },
        ]}
        value={side()}
        onChange={setChosen}
      />
      <div class="place-side" hidden={side() !== 'here'}>
        <Show when={place()?.kind === 'keeper'}>
          <p>{t('place.keepHere.already')}</p>
        </Show>
        <KeepHereForm host={props.host} />
      </div>
      <div class="place-side" hidden={side() !== 'there'}>
        <Show when={place()?.kind === 'follower' ? place()?.keeper : undefined}>
          {(keeper) => (
            <Notice tone={keeper().connected ? 'success' : 'warning'}>
              {t(keeper().connected ? 'place.join.already' : 'place.join.away', { name: keeper().name })}
            </Notice>
          )}
        </Show>
        <JoinForm host={props.host} />
      </div>
    </>
  );
}
