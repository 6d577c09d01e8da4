import { createSignal, type JSX } from 'solid-js';
import { ChoiceCards } from '../place/choice-cards.tsx';
import { FolderForm } from '../place/folder-form.tsx';
import { JoinForm } from '../place/join-form.tsx';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';

type Way = 'keeper' | 'folder';

/** How a second till begins: at the computer that keeps the books, or in the shared folder. */
export function JoinShop(props: { readonly host: HostState }): JSX.Element {
  const [way, setWay] = createSignal<Way>('keeper');
  return (
    <div class="join-shop">
      <ChoiceCards
        label={t('start.joinWay')}
        cards={[
          { value: 'keeper', name: t('start.joinKeeper') },
          { value: 'folder', name: t('start.joinFolder') },
        ]}
        value={way()}
        onChange={setWay}
      />
      <div hidden={way() !== 'keeper'}>
        <JoinForm host={props.host} large />
      </div>
      <div hidden={way() !== 'folder'}>
        <FolderForm host={props.host} />
      </div>
    </div>
  );
}
