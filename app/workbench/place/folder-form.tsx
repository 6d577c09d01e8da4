import { Button, Form, TextField } from '@counterpart/sdk/view';
import { createEffect, type JSX, on, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { FolderOutcome } from './folder-outcome.tsx';
import { createFolderTest } from './folder-test.ts';

export interface FolderFormProps {
  readonly host: HostState;
  /** Leads to what to do instead; not there where there is nothing else. */
  readonly onInstead?: (() => void) | undefined;
}

/** A shared folder is tested from two tills first. */
export function FolderForm(props: FolderFormProps): JSX.Element {
  const { form, current, going } = createFolderTest(props.host);
  let outcome: HTMLDivElement | undefined;
  createEffect(
    on(
      () => current()?.state,
      (state) => state && queueMicrotask(() => outcome?.scrollIntoView?.({ block: 'nearest' })),
      { defer: true },
    ),
  );
  const refused = () => form.errors.path !== undefined && form.values.path.trim() !== '';
  const instead = () => (
    <Show when={props.onInstead}>
      {(lead) => (
        <div class="place-instead">
          <span>{t('place.folder.instead')}</span>
          <Button onClick={() => lead()()}>{t('place.folder.insteadButton')}</Button>
        </div>
      )}
    </Show>
  );
  return (
    <div class="place-folder">
      <Form
        form={form}
        label={t('place.folder')}
        actions={
          <Button
            kind={current()?.state === 'passed' ? 'secondary' : 'primary'}
            type="submit"
            busy={form.busy() || going()}
          >
            {t(current() && !going() ? 'place.folder.testAgain' : 'place.folder.test')}
          </Button>
        }
      >
        <TextField
          label={t('place.folderPath')}
          description={t('place.folderPath.text')}
          {...form.field('path')}
        />
        <Show when={refused()}>{instead()}</Show>
      </Form>
      <div ref={(element) => (outcome = element)} class="place-outcome">
        <Show when={current()}>
          {(test) => <FolderOutcome host={props.host} test={test()} instead={instead()} />}
        </Show>
      </div>
    </div>
  );
}
