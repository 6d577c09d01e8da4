import { Button, createForm, Form, TextField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { choosePlace } from './choose-place.ts';
import { groupCode } from './place-words.ts';

export interface JoinFormProps {
  readonly host: HostState;
  readonly large?: boolean | undefined;
}

/** Lets this till in at the computer that keeps the books. */
export function JoinForm(props: JoinFormProps): JSX.Element {
  const form = createForm({
    initial: { at: '', code: '' },
    validate: ({ at, code }) => ({
      at: at.trim() ? undefined : t('place.at.missing'),
      code: code.trim() ? undefined : t('place.code.missing'),
    }),
    submit: ({ at, code }) =>
      choosePlace(props.host, { kind: 'follower', at: at.trim(), code: groupCode(code) }),
  });
  return (
    <Form
      form={form}
      label={t('place.join')}
      actions={
        <Button
          kind="primary"
          type="submit"
          busy={form.busy() || props.host.moving.to() !== undefined}
          size={props.large ? 'large' : 'normal'}
          wide={props.large}
        >
          {t('place.join.button')}
        </Button>
      }
    >
      <TextField label={t('place.at')} description={t('place.at.text')} {...form.field('at')} />
      <TextField
        label={t('place.code')}
        description={t('place.code.text')}
        {...form.field('code')}
        class="place-code-field"
        placeholder="XXXX-XXXX-XXXX"
        maxLength={20}
        onCommit={(code) => form.set('code', groupCode(code))}
      />
    </Form>
  );
}
