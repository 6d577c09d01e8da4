import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { isRefusal, newId } from '@counterpart/sdk';
import {
  Button,
  createLive,
  IconButton,
  Loaded,
  Notice,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { isPattern, parsePattern, salesContract, type ShopBarcodePattern } from '../../api/index.ts';
import { COUNTER_CODES } from '../scanner/counter-codes.ts';
import { type TextKey, t } from '../text/t.ts';
import styles from './barcode-settings.module.css';
import { TryCode } from './try-code.tsx';

/** What many scales print; each shop knows its own from the scale's manual. */
const PRESETS: readonly { readonly title: TextKey; readonly pattern: string }[] = [
  { title: 'barcodes.presetWeight', pattern: '21{item:5}{weight:5}{check}' },
  { title: 'barcodes.presetTotal', pattern: '22{item:5}{total:5}{check}' },
  { title: 'barcodes.presetPrice', pattern: '02{item:5}{price:5}{check}' },
  { title: 'barcodes.presetPieces', pattern: '29{item:6}{pieces:4}{check}' },
];

/** Under Settings: how barcodes with a weight or a price in them are read, with a field to try them on. */
export function BarcodeSettings(): JSX.Element {
  const sales = useClient(salesContract);
  const saved = createLive(() => sales.barcodePatterns({}));
  return (
    <div class={`setting-card ${styles['card']}`}>
      <p class={styles['help']}>{t('barcodes.help')}</p>
      <Loaded live={saved}>{(patterns) => <PatternList saved={patterns()} />}</Loaded>
      <h3>{t('counter.title')}</h3>
      <p class={styles['help']}>{t('counter.help')}</p>
      <dl class={styles['counter']}>
        <For each={COUNTER_CODES}>
          {(code) => (
            <>
              <dt>{code}</dt>
              <dd>{t(`counter.${code}`)}</dd>
            </>
          )}
        </For>
      </dl>
    </div>
  );
}

function PatternList(props: { readonly saved: readonly ShopBarcodePattern[] }): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const [draft, setDraft] = createStore<{ patterns: ShopBarcodePattern[] }>({ patterns: [] });
  const [touched, setTouched] = createSignal(false);
  const asSaved = () => props.saved.map((pattern) => ({ ...pattern }));
  // Another till's change comes in while nobody is at work here.
  createEffect(on(asSaved, (patterns) => touched() || setDraft('patterns', patterns)));

  const edit = (patterns: ShopBarcodePattern[]) => {
    setTouched(true);
    setDraft('patterns', patterns);
  };
  const change = (id: string, field: 'title' | 'pattern', text: string) => {
    setTouched(true);
    setDraft('patterns', (each) => each.id === id, field, text);
  };
  const add = (title: string, pattern: string) => edit([...draft.patterns, { id: newId(), title, pattern }]);
  const unused = () =>
    PRESETS.filter(({ pattern }) => draft.patterns.every((each) => each.pattern !== pattern));
  const sound = () => draft.patterns.every(({ pattern }) => problemOf(pattern) === undefined);
  const save = async () => {
    const result = await sales.saveBarcodePatterns({ patterns: draft.patterns.map((each) => ({ ...each })) });
    if (isRefusal(result)) return workbench.notify({ kind: 'warning', text: result.message });
    setTouched(false);
    workbench.notify({ kind: 'success', text: t('barcodes.saved') });
  };
  return (
    <>
      <ul class={styles['patterns']} role="list" aria-label={t('barcodes.list')}>
        <For each={draft.patterns} fallback={<li class={styles['help']}>{t('barcodes.none')}</li>}>
          {(each) => (
            <li class={styles['pattern']}>
              <TextField
                label={t('barcodes.title')}
                value={each.title}
                maxLength={80}
                onChange={(text) => change(each.id, 'title', text)}
              />
              <TextField
                label={t('barcodes.pattern')}
                class={styles['code']}
                value={each.pattern}
                maxLength={120}
                error={problemOf(each.pattern)}
                onChange={(text) => change(each.id, 'pattern', text)}
              />
              <IconButton
                icon="trash"
                label={t('barcodes.remove', { title: each.title || each.pattern })}
                onClick={() => edit(draft.patterns.filter(({ id }) => id !== each.id))}
              />
            </li>
          )}
        </For>
      </ul>
      <div class={styles['presets']} role="group" aria-label={t('barcodes.presets')}>
        <For each={unused()}>
          {({ title, pattern }) => (
            <Button icon="plus" onClick={() => add(t(title), pattern)}>
              {t(title)}
            </Button>
          )}
        </For>
        <Button icon="plus" onClick={() => add('', '2{item:5}{weight:5}')}>
          {t('barcodes.own')}
        </Button>
      </div>
      <TryCode patterns={draft.patterns} />
      <Show when={touched()}>
        <div class={styles['save']}>
          <Show when={!sound()}>
            <Notice tone="warning">{t('barcodes.unsound')}</Notice>
          </Show>
          <Button kind="primary" shortcut="Ctrl+S" disabled={!sound()} onClick={() => void save()}>
            {t('line.save')}
          </Button>
        </div>
      </Show>
    </>
  );
}

function problemOf(pattern: string): string | undefined {
  const parsed = parsePattern(pattern);
  return isPattern(parsed) ? undefined : t(`barcodes.problem.${parsed}`);
}
