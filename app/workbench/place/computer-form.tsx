import { Button, createForm, Form } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { choosePlace } from './choose-place.ts';

/** Back to one computer for itself. */
export function ComputerForm(props: { readonly host: HostState }): JSX.Element {
  const kind = () => props.host.place()?.kind;
  const form = createForm({ initial: {}, submit: () => choosePlace(props.host, { kind: 'computer' }) });
  return (
    <Show when={kind() !== 'computer'} fallback={<p>{t('place.computer.from.computer')}</p>}>
      <Form
        form={form}
        label={t('place.computer')}
        actions={
          <Button kind="primary" type="submit" busy={form.busy() || props.host.moving.to() !== undefined}>
            {t('place.computer.button')}
          </Button>
        }
      >
        <p>{t(`place.computer.from.${kind() ?? 'computer'}`)}</p>
      </Form>
    </Show>
  );
}
