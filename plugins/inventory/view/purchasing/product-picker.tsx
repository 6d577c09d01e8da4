import {
  createFinder,
  createLive,
  FoundList,
  SearchField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type Purchasable } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './product-picker.module.css';

export type Chosen = Purchasable;

interface ProductPickerProps {
  readonly supplier: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly autofocus?: boolean;
  readonly ref?: (input: HTMLInputElement) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/**
 * Finds a product by the supplier's code, the shop's code or its name: arrows and Enter choose. A whole code and Enter
 * chooses even before the list is there.
 */
export function ProductPicker(props: ProductPickerProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const [term, setTerm] = createSignal('');
  const trimmed = () => term().trim();
  const found = createLive(() =>
    trimmed() === '' ? undefined : inventory.purchasables({ supplier: props.supplier, term: trimmed() }),
  );
  const finder = createFinder({
    found: () => (trimmed() === '' ? [] : (found() ?? [])),
    onChoose(chosen: Chosen) {
      setTerm('');
      props.onChoose(chosen);
    },
  });
  const enter = async () => {
    const asked = trimmed();
    if (asked === '') return;
    const shown = found.loading ? undefined : finder.current();
    const answer = shown ? [shown] : await inventory.purchasables({ supplier: props.supplier, term: asked });
    const chosen = answer.find(({ exact }) => exact) ?? answer[0];
    if (chosen) finder.choose(chosen);
  };
  return (
    <div
      class={styles.picker}
      onKeyDown={(event) => {
        // The field that gets the focus next must not take the same Enter for its own.
        if (!finder.walk(event) && event.key === 'Enter') event.preventDefault();
      }}
    >
      <SearchField
        label={props.label}
        placeholder={t('pickerHint')}
        shortcut={props.shortcut}
        autofocus={props.autofocus}
        value={term()}
        ref={(element) => {
          finder.bind(element);
          props.ref?.(element);
        }}
        onChange={(text) => {
          setTerm(text);
          finder.reset();
        }}
        onCommit={() => void enter()}
      />
      <FoundList
        finder={finder}
        label={t('products')}
        floating
        name={({ product }) => product.name}
        detail={({ code, product, cost_minor }) =>
          [code, product.code, cost_minor === null ? null : format.money(cost_minor)]
            .filter(Boolean)
            .join(' · ')
        }
      />
      <Show when={trimmed() !== '' && !found.loading && finder.found().length === 0}>
        <p class={styles.nothing} role="status">
          {t('pickerNothing')}
        </p>
      </Show>
    </div>
  );
}
