import { Button, Notice, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX } from 'solid-js';
import { t, type TextKey } from '../text/t.ts';
import styles from './edit-conflict.module.css';
import type { ProductDraft } from './product-draft.ts';

interface EditConflictProps {
  readonly yours: ProductDraft;
  readonly theirs: ProductDraft;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

const FIELDS: readonly (readonly [field: keyof ProductDraft, label: TextKey])[] = [
  ['name', 'name'],
  ['price', 'price'],
  ['codes', 'codes'],
  ['category', 'category'],
  ['taxClass', 'taxClass'],
  ['unit', 'unit'],
  ['fractional', 'fractional'],
  ['units', 'units'],
  ['negativeStock', 'negativeStock'],
];

/** Both values of every field in which two people differ. */
export function EditConflict(props: EditConflictProps): JSX.Element {
  const format = useFormat();
  const { shop } = useWorkbench();
  const differing = () =>
    FIELDS.filter(([field]) => JSON.stringify(props.yours[field]) !== JSON.stringify(props.theirs[field]));
  const shown = (draft: ProductDraft, field: keyof ProductDraft): string => {
    if (field === 'price') return draft.price === null ? t('none') : format.money(draft.price);
    if (field === 'taxClass')
      return shop().taxClasses.find(({ id }) => id === draft.taxClass)?.name ?? draft.taxClass;
    if (field === 'negativeStock') {
      if (draft.negativeStock === '') return t('negativeShop');
      return t(draft.negativeStock === 'allow' ? 'negativeAllow' : 'negativeRefuse');
    }
    if (field === 'units') return draft.units.map(({ name }) => name).join(', ') || t('none');
    if (field === 'codes') return draft.codes.join(', ') || t('none');
    if (field === 'fractional') return t(draft.fractional ? 'yes' : 'no');
    return String(draft[field] ?? '') || t('none');
  };
  return (
    <Notice tone="warning" title={t('conflictTitle')}>
      <p>{t('conflictText')}</p>
      <table class={styles.values}>
        <thead>
          <tr>
            <th scope="col">{t('conflictField')}</th>
            <th scope="col">{t('conflictYours')}</th>
            <th scope="col">{t('conflictTheirs')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={differing()}>
            {([field, label]) => (
              <tr>
                <th scope="row">{t(label)}</th>
                <td>{shown(props.yours, field)}</td>
                <td>{shown(props.theirs, field)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class={styles.choices}>
        <Button onClick={() => props.onKeep()}>{t('conflictKeep')}</Button>
        <Button onClick={() => props.onTake()}>{t('conflictTake')}</Button>
      </div>
    </Notice>
  );
}
