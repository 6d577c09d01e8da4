import { type Sellable, salesContract } from '@counterpart/sales/api';
import { createFinder, createLive, FoundList, TextField, useClient, useFormat } from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './product-picker.module.css';

/** Something that can be sold, as a rule names it. */
export interface PickedProduct {
  readonly provider: string;
  readonly ref: string;
  readonly name: string;
}

interface ProductPickerProps {
  readonly label: string;
  readonly value: PickedProduct | null;
  readonly error: string | undefined;
  readonly onChange: (product: PickedProduct | null) => void;
}

const LIMIT = 8;

/** Finds something in the catalogue while its name is typed or its code is scanned; one of several kinds is chosen from. */
export function ProductPicker(props: ProductPickerProps): JSX.Element {
  const sales = useClient(salesContract);
  const format = useFormat();
  const [text, setText] = createSignal(props.value?.name ?? '');
  const [parent, setParent] = createSignal<Sellable | null>(null);
  const term = () => (props.value ? '' : text().trim());
  const answer = createLive(() => {
    const of = parent();
    if (of) return sales.choices({ provider: of.provider, ref: of.ref });
    return term().length > 1 ? sales.search({ term: term(), limit: LIMIT }) : undefined;
  });
  const finder = createFinder({
    found: () => (props.value || (!parent() && term().length < 2) ? [] : (answer() ?? [])),
    onChoose(item: Sellable) {
      if (item.choose !== null) return void setParent({ ...item });
      setParent(null);
      setText(item.name);
      props.onChange({ provider: item.provider, ref: item.ref, name: item.name });
    },
  });
  /** A code that is scanned or typed to its end stands for one thing, whatever the list shows. */
  const commit = async () => {
    const code = term();
    const exact = code === '' ? null : await sales.resolve({ code });
    const item = exact ?? finder.current();
    if (item && code === term()) finder.choose(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (finder.walk(event) || event.key !== 'Enter' || props.value) return;
    event.preventDefault();
    void commit();
  };
  return (
    <div class={styles['picker']}>
      <TextField
        label={props.label}
        placeholder={t('prices.findProduct')}
        takesScans
        autocomplete="off"
        value={text()}
        error={props.error}
        ref={finder.bind}
        onKeyDown={onKeyDown}
        onChange={(typed) => {
          setText(typed);
          setParent(null);
          finder.reset();
          props.onChange(null);
        }}
      />
      <FoundList
        finder={finder}
        label={parent()?.choose ?? t('prices.found')}
        name={({ name }) => name}
        detail={({ sku, category, unitPrice_minor }) =>
          [sku, category, format.money(unitPrice_minor)].filter(Boolean).join(' · ')
        }
      />
    </div>
  );
}
