import { createLive, Select, TextField, useClient } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { CATEGORY_SEPARATOR, inventoryContract } from '../../api/index.ts';
import { indented } from '../categories/indented.ts';
import { t } from '../text/t.ts';

interface CategoryFieldProps {
  /** A path; empty: none. */
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled?: boolean | undefined;
  onChange(path: string): void;
}

const NONE = '';
/** No category can have this name: names are trimmed. */
const NEW = ' new';

/** One of the tree of categories, or the name of a new one below one of them. */
export function CategoryField(props: CategoryFieldProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const categories = createLive(() => inventory.categories());
  /** While a new one is named: where it goes. */
  const [below, setBelow] = createSignal<string>();
  const known = () =>
    (categories() ?? []).map((category) => ({ value: category.path, label: indented(category) }));
  const options = () => {
    const isKnown = props.value === NONE || known().some(({ value }) => value === props.value);
    return [
      { value: NONE, label: t('noCategory') },
      ...known(),
      ...(isKnown || below() !== undefined ? [] : [{ value: props.value, label: props.value }]),
      { value: NEW, label: t('newCategory') },
    ];
  };
  const name = () => props.value.split(CATEGORY_SEPARATOR).at(-1) ?? '';
  const put = (parent: string, text: string) =>
    props.onChange(parent === '' || text === '' ? text : `${parent}${CATEGORY_SEPARATOR}${text}`);
  const choose = (value: string) => {
    setBelow(value === NEW ? '' : undefined);
    props.onChange(value === NEW ? '' : value);
  };
  return (
    <>
      <Select
        label={t('category')}
        value={below() === undefined ? props.value : NEW}
        options={options()}
        error={props.error}
        disabled={props.disabled}
        onChange={choose}
      />
      <Show when={below() !== undefined}>
        <TextField
          label={t('newCategoryName')}
          autofocus
          maxLength={80}
          value={name()}
          onChange={(text) => put(below() ?? '', text.replaceAll('>', ''))}
        />
        <Show when={known().length > 0}>
          <Select
            label={t('categoryBelow')}
            value={below() ?? ''}
            options={[{ value: '', label: t('atTheTop') }, ...known()]}
            onChange={(parent) => {
              const text = name();
              setBelow(parent);
              put(parent, text);
            }}
          />
        </Show>
      </Show>
    </>
  );
}
