import { Badge } from '@counterpart/sdk/view';
import { createUniqueId, For, type JSX, Show } from 'solid-js';

export interface ChoiceCard<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly text?: string;
  readonly badge?: { readonly text: string; readonly tone: 'neutral' | 'accent' | 'success' } | undefined;
  /** What one should know before choosing it, as question and answer. */
  readonly facts?: readonly { readonly question: string; readonly answer: string }[];
}

export interface ChoiceCardsProps<T extends string> {
  readonly label: string;
  readonly cards: readonly ChoiceCard<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a few, each explained. A radio group: arrows move, the whole card can be pressed. */
export function ChoiceCards<T extends string>(props: ChoiceCardsProps<T>): JSX.Element {
  const group = createUniqueId();
  return (
    <div role="radiogroup" aria-label={props.label} class="choice-cards" data-count={props.cards.length}>
      <For each={props.cards}>
        {(card) => {
          const name = createUniqueId();
          const details = createUniqueId();
          return (
            <div class="choice-card" data-selected={props.value === card.value ? '' : undefined}>
              <input
                type="radio"
                class="choice-input"
                name={group}
                checked={props.value === card.value}
                aria-labelledby={name}
                aria-describedby={details}
                onChange={() => props.onChange(card.value)}
              />
              <div class="choice-head">
                <span class="choice-mark" />
                <span id={name} class="choice-name">
                  {card.name}
                </span>
              </div>
              <div id={details} class="choice-details">
                <Show when={card.badge}>{(badge) => <Badge tone={badge().tone}>{badge().text}</Badge>}</Show>
                <Show when={card.text}>
                  <p>{card.text}</p>
                </Show>
                <Show when={card.facts}>
                  {(facts) => (
                    <dl class="choice-facts">
                      <For each={facts()}>
                        {({ question, answer }) => (
                          <div>
                            <dt>{question}</dt>
                            <dd>{answer}</dd>
                          </div>
                        )}
                      </For>
                    </dl>
                  )}
                </Show>
              </div>
            </div>
          );
        }}
      </For>
    </div>
  );
}
