import { Checkbox, MoneyField, Quantity, QuantityField, TextField, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import type { Family } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { GridRow } from './grid-draft.ts';
import { gridKeys } from './grid-keys.ts';
import styles from './variant-grid.module.css';

interface VariantGridProps {
  readonly family: Family;
  readonly rows: readonly GridRow[];
  readonly onChange: (index: number, changed: Partial<GridRow>) => void;
}

/** One row a combination. Enter and the arrows go up and down in a column, Tab along the row. */
export function VariantGrid(props: VariantGridProps): JSX.Element {
  const format = useFormat();
  const usual = () => format.amount(props.family.product.price_minor);
  return (
    <table class={styles.grid} onKeyDown={gridKeys}>
      <thead>
        <tr>
          <th scope="col">{t('grid.onSale')}</th>
          <th scope="col">{t('grid.variant')}</th>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t('price')}</th>
          <th scope="col">{t('onHand')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row, index) => {
            const name = row.values.join(', ');
            const change = (changed: Partial<GridRow>) => props.onChange(index(), changed);
            return (
              <tr data-absent={row.exists ? undefined : ''}>
                <td>
                  <Checkbox
                    label={t('grid.exists', { name })}
                    hideLabel
                    checked={row.exists}
                    onChange={(exists) => change({ exists })}
                  />
                </td>
                <th scope="row">{name}</th>
                <td class={styles.code}>
                  <TextField
                    label={t('grid.code', { name })}
                    hideLabel
                    takesScans
                    maxLength={80}
                    disabled={!row.exists}
                    value={row.code}
                    onChange={(code) => change({ code })}
                  />
                  <Show when={(row.variant?.codes.length ?? 0) > 1}>
                    <span class={styles.more}>
                      {t('grid.moreCodes', { count: row.variant!.codes.length - 1 })}
                    </span>
                  </Show>
                </td>
                <td>
                  <MoneyField
                    label={t('grid.price', { name })}
                    hideLabel
                    placeholder={usual()}
                    disabled={!row.exists}
                    value={row.price}
                    onChange={(price) => change({ price })}
                  />
                </td>
                <td class={styles.onHand}>
                  <Show
                    when={row.variant}
                    fallback={
                      <QuantityField
                        label={t('grid.opening', { name })}
                        hideLabel
                        placeholder="0"
                        disabled={!row.exists}
                        value={row.opening}
                        onChange={(opening) => change({ opening })}
                      />
                    }
                  >
                    {(variant) => <Quantity milli={variant().onHand_milli} />}
                  </Show>
                </td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
}
