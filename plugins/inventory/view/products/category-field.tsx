import { createLive, Select, TextField, useClient } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface CategoryFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled?: boolean | undefined;
  onChange(name: string): void;
}

const NONE = '';
/** No category can have this name: names are trimmed. */
const NEW = ' new';

/** One of the categories by name, or the name of a new one. */
export function CategoryField(props: CategoryFieldProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const categories = createLive(() => inventory.categories());
  const [naming, setNaming] = createSignal(false);
  const names = () => {
    const known = (categories() ?? []).map(({ path }) => path);
    return props.value === NONE || known.includes(props.value) || naming() ? known : [...known, props.value];
  };
  const options = () => [
    { value: NONE, label: t('noCategory') },
    ...names().map((name) => ({ value: name, label: name })),
    { value: NEW, label: t('newCategory') },
  ];
  const choose = (value: string) => {
    setNaming(value === NEW);
    props.onChange(value === NEW ? '' : value);
  };
  return (
    <>
      <Select
        label={t('category')}
        value={naming() ? NEW : props.value}
        options={options()}
        error={props.error}
        disabled={props.disabled}
        onChange={choose}
      />
      <Show when={naming()}>
        <TextField
          label={t('newCategoryName')}
          autofocus
          maxLength={80}
          value={props.value}
          onChange={(name) => props.onChange(name)}
        />
      </Show>
    </>
  );
}
