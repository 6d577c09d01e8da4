import { IconButton, Notice, Page, useFormat } from '@counterpart/sdk/view';
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { StockTake, StockTakeTotals, UnknownCode } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CountPanel } from './count-panel.tsx';
import { createCounting } from './create-counting.ts';
import { scopeText } from './scope-text.ts';
import styles from './stock-takes.module.css';
import { TakeActions } from './take-actions.tsx';
import { TakeFigures } from './take-figures.tsx';
import { TakeLines } from './take-lines.tsx';
import { UnnamedNotice } from './unnamed-notice.tsx';
import { TakeState } from './take-state.tsx';

interface TakeInFrontProps {
  readonly take: StockTake & { readonly unknownCodes: readonly UnknownCode[] };
  readonly totals: StockTakeTotals | undefined;
  readonly mayPost: boolean;
  readonly onClose: () => void;
}

/** Older counts say little about what is there. */
const OLD_MS = 30 * 24 * 60 * 60 * 1000;

export function TakeInFront(props: TakeInFrontProps): JSX.Element {
  const format = useFormat();
  const canCount = createMemo(() => props.take.state === 'open' || props.take.state === 'counting');
  const counting = createCounting(props.take.id, canCount);
  const isOld = () => canCount() && props.take.counted > 0 && Date.now() - props.take.opened_at > OLD_MS;
  return (
    <Page
      title={props.take.name || props.take.number}
      actions={
        <TakeActions
          take={props.take}
          totals={props.totals}
          mayPost={props.mayPost}
          onClose={props.onClose}
        />
      }
      toolbar={
        <div class={styles.facts}>
          <IconButton icon="arrow-left" label={t('take.back')} onClick={() => props.onClose()} />
          <TakeState state={props.take.state} />
          <span>{[props.take.number, props.take.location.name, scopeText(props.take)].join(' · ')}</span>
        </div>
      }
    >
      <div class={styles.page}>
        <Show when={isOld()}>
          <Notice tone="warning">{t('take.old', { date: format.dateTime(props.take.opened_at) })}</Notice>
        </Show>
        <Show when={props.take.state === 'posting'}>
          <Notice tone="warning">{t('take.postingHint')}</Notice>
        </Show>
        <UnnamedNotice take={props.take} />
        <div class={styles.sides} data-counting={canCount() ? '' : undefined}>
          <Show when={canCount()}>
            <CountPanel counting={counting} />
          </Show>
          <div class={styles.lists}>
            <TakeFigures totals={props.totals} />
            <TakeLines
              take={props.take}
              totals={props.totals}
              counting={counting}
              canCount={canCount()}
              mayPost={props.mayPost}
            />
            <Show when={props.take.unknownCodes.length > 0}>
              <section class={styles.unknown} aria-label={t('take.unknownCodes')}>
                <h2>{t('take.unknownCodes')}</h2>
                <ul>
                  <For each={props.take.unknownCodes}>
                    {({ code, quantity_milli, note }) => (
                      <li>
                        <b>{code}</b> × {format.quantity(quantity_milli)} {note && `· ${note}`}
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
          </div>
        </div>
      </div>
    </Page>
  );
}
