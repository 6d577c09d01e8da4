import type { Advice } from '@counterpart/sdk';
import { Notice } from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';

const TONES = { good: 'success', consider: 'info', act: 'warning' } as const;

export function AdviceList(props: { readonly advice: readonly Advice[] }): JSX.Element {
  return (
    <ul role="list" class="health-advice">
      <For each={props.advice}>
        {({ tone, title, why, next }) => (
          <li>
            <Notice tone={TONES[tone]} title={title}>
              {`${why} ${next}`.trim()}
            </Notice>
          </li>
        )}
      </For>
    </ul>
  );
}
