import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { Badge, createLive, EmptyState, SearchField } from '@counterpart/sdk/view';
import type { KnownParty } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { arrowStep } from '../sell/arrow-step.ts';
import { t } from '../text/t.ts';
import styles from './party-dialog.module.css';

interface PartySearchProps {
  readonly model: CartModel;
  readonly term: string;
  readonly onTerm: (term: string) => void;
  readonly onChoose: (party: KnownParty) => void;
  /** Enter, and there is nobody of that name. */
  readonly onNone: () => void;
  readonly actions: JSX.Element;
}

const RESULTS_ID = 'sales-parties';
const optionId = (index: number) => `${RESULTS_ID}-${index}`;

/** By name, phone or code; the arrows walk, Enter takes, and so does a finger. */
export function PartySearch(props: PartySearchProps): JSX.Element {
  const [chosen, setChosen] = createSignal(0);
  const term = () => props.term.trim();
  const answer = createLive(() => props.model.sales.searchParties({ term: term() }));
  const found = () => answer() ?? [];
  /** The list is that of what is typed. */
  const current = () => !answer.loading;
  createEffect(on(term, () => setChosen(0), { defer: true }));
  let list: HTMLDivElement | undefined;
  createEffect(() => list?.children[chosen()]?.scrollIntoView?.({ block: 'nearest' }));
  /** Enter may come before the answer: what is typed decides, not what is still shown. */
  const commit = async () => {
    const sought = term();
    const list = current() ? found() : await props.model.sales.searchParties({ term: sought });
    if (sought !== term()) return;
    const party = list[current() ? chosen() : 0];
    if (party) props.onChoose(party);
    else if (sought !== '') props.onNone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      // Left alone, the press would also hand in the form that it opens.
      event.preventDefault();
      return void commit();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const step = arrowStep(event.key, list);
    if (step === 0 || found().length === 0) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(found().length - 1, chosen() + step)));
  };
  return (
    <div class={styles['chooser']}>
      <div class={styles['top']}>
        <SearchField
          label={t('party.search')}
          placeholder={t('party.searchHint')}
          autofocus
          value={props.term}
          onChange={props.onTerm}
          onKeyDown={onKeyDown}
          ref={(input) => {
            input.setAttribute('role', 'combobox');
            input.setAttribute('aria-controls', RESULTS_ID);
            createEffect(() => {
              input.setAttribute('aria-expanded', String(found().length > 0));
              if (found().length > 0) input.setAttribute('aria-activedescendant', optionId(chosen()));
              else input.removeAttribute('aria-activedescendant');
            });
          }}
        />
        {props.actions}
      </div>
      <Show
        when={found().length > 0 || !answer()}
        fallback={
          <Show
            when={term() !== ''}
            fallback={<EmptyState icon="users" title={t('party.start')} text={t('party.startHelp')} />}
          >
            <EmptyState icon="users" title={t('party.none', { term: term() })} text={t('party.noneHelp')} />
          </Show>
        }
      >
        <div
          ref={(element) => (list = element)}
          id={RESULTS_ID}
          role="listbox"
          aria-label={t('party.title')}
          class={styles['results']}
        >
          <For each={found()}>
            {(party, index) => (
              // The focus stays in the field, which walks through the options with the arrows.
              <div
                id={optionId(index())}
                role="option"
                class={styles['result']}
                aria-selected={chosen() === index()}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => props.onChoose(party)}
              >
                <span class={styles['name']}>
                  {party.name}
                  <span class={styles['detail']}>
                    {[party.code, party.phone, party.note].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Show when={party.group}>{(group) => <Badge>{group()}</Badge>}</Show>
              </div>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
