import { For, type JSX } from 'solid-js';
import { Button } from '../actions/button.tsx';
import { Notice } from '../showing/notice.tsx';
import type { Difference } from './differences.ts';
import { t } from './record-words.ts';

export interface EditConflictProps {
  readonly differences: readonly Difference[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Both values of every field in which two people differ, and the choice between them. */
export function EditConflict(props: EditConflictProps): JSX.Element {
  return (
    <Notice tone="warning" title={t('changed')}>
      <p>{t('changedText')}</p>
      <table class="cp-conflict">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('yours')}</th>
            <th scope="col">{t('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.differences}>
            {({ label, yours, theirs }) => (
              <tr>
                <th scope="row">{label}</th>
                <td>{yours || t('nothing')}</td>
                <td>{theirs || t('nothing')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class="cp-conflict-choices">
        <Button onClick={() => props.onKeep()}>{t('keepMine')}</Button>
        <Button onClick={() => props.onTake()}>{t('takeTheirs')}</Button>
      </div>
    </Notice>
  );
}
