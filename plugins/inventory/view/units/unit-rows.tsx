import { multiplyDivide, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import {
  Button,
  Checkbox,
  IconButton,
  MoneyField,
  Notice,
  QuantityField,
  TextField,
  useFormat,
} from '@counterpart/sdk/view';
import { Index, type JSX, Show } from 'solid-js';
import { CodeRows } from '../codes/code-rows.tsx';
import { t } from '../text/t.ts';
import { EMPTY_UNIT, type UnitDraft } from './unit-draft.ts';
import styles from './unit-rows.module.css';

interface UnitRowsProps {
  readonly value: readonly UnitDraft[];
  readonly onChange: (units: readonly UnitDraft[]) => void;
  readonly error: string | undefined;
  /** What the product is counted in, and what one of it costs. */
  readonly base: string;
  readonly price: number | null;
  readonly disabled?: boolean | undefined;
}

/** What else the product is sold or bought in: a box of 12. */
export function UnitRows(props: UnitRowsProps): JSX.Element {
  const format = useFormat();
  const change = (index: number, changed: Partial<UnitDraft>) =>
    props.onChange(props.value.map((unit, at) => (at === index ? { ...unit, ...changed } : unit)));
  /** What it costs without a price of its own. */
  const usual = ({ factor }: UnitDraft): string => {
    if (factor === null || props.price === null) return '';
    return format.amount(multiplyDivide(props.price, factor, QUANTITY_ONE_MILLI, 'half-away'));
  };
  return (
    <section class={styles.units} aria-label={t('units')}>
      <Index each={props.value}>
        {(unit, index) => (
          <fieldset class={styles.unit}>
            <legend class="cp-hidden">{unit().name || t('newUnit')}</legend>
            <TextField
              label={t('unit.name')}
              placeholder={t('unit.namePlaceholder')}
              autofocus={unit().id === undefined && unit().name === ''}
              maxLength={40}
              disabled={props.disabled}
              value={unit().name}
              onChange={(name) => change(index, { name })}
            />
            <QuantityField
              label={t('unit.factor', { unit: props.base })}
              disabled={props.disabled}
              value={unit().factor}
              onChange={(factor) => change(index, { factor })}
            />
            <MoneyField
              label={t('price')}
              placeholder={usual(unit())}
              disabled={props.disabled}
              value={unit().price}
              onChange={(price) => change(index, { price })}
            />
            <div class={styles.uses}>
              <Checkbox
                label={t('unit.forSale')}
                checked={unit().forSale}
                disabled={props.disabled}
                onChange={(forSale) => change(index, { forSale })}
              />
              <Checkbox
                label={t('unit.forPurchase')}
                checked={unit().forPurchase}
                disabled={props.disabled}
                onChange={(forPurchase) => change(index, { forPurchase })}
              />
              <Show when={!props.disabled}>
                <IconButton
                  class={styles.remove}
                  icon="trash"
                  label={t('unit.remove', { name: unit().name || t('newUnit') })}
                  onClick={() => props.onChange(props.value.toSpliced(index, 1))}
                />
              </Show>
            </div>
            <div class={styles.codes}>
              <CodeRows
                label={t('codes')}
                disabled={props.disabled}
                value={unit().codes}
                onChange={(codes) => change(index, { codes })}
              />
            </div>
          </fieldset>
        )}
      </Index>
      <Show when={props.error}>{(error) => <Notice tone="danger">{error()}</Notice>}</Show>
      <Show when={!props.disabled}>
        <Button icon="plus" onClick={() => props.onChange([...props.value, EMPTY_UNIT])}>
          {t('addUnit')}
        </Button>
      </Show>
    </section>
  );
}
