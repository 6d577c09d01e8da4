import { Button, createForm, Form, Icon, TextField } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { choosePlace } from './choose-place.ts';

const LAST_PORT = 65_535;

/** Lets this computer keep the books, or changes how it does. */
export function KeepHereForm(props: { readonly host: HostState }): JSX.Element {
  const serving = () => props.host.place()?.serving ?? undefined;
  const form = createForm({
    initial: { port: String(serving()?.port ?? ''), meeting: serving()?.meeting ?? '' },
    validate: ({ port }) => ({ port: readPort(port) === null ? t('place.port.wrong') : undefined }),
    submit: ({ port, meeting }) => {
      const number = readPort(port) ?? undefined;
      return choosePlace(props.host, {
        kind: 'keeper',
        meeting: meeting.trim() || null,
        ...(number === undefined ? {} : { port: number }),
      });
    },
  });
  return (
    <Form
      form={form}
      label={t('place.keepHere')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy() || props.host.moving.to() !== undefined}>
          {t(serving() ? 'place.keepHere.change' : 'place.keepHere.button')}
        </Button>
      }
    >
      <Show when={!serving()}>
        <p class="place-steps">
          <Icon name="info" size={18} />
          {t('place.keepHere.text')}
        </p>
        <Show when={props.host.place()?.kind === 'folder'}>
          <p>{t('place.computer.from.folder')}</p>
        </Show>
      </Show>
      <TextField
        label={t('place.meeting')}
        description={t('place.meeting.text')}
        {...form.field('meeting')}
      />
      <TextField
        label={t('place.port')}
        description={t('place.port.text')}
        {...form.field('port')}
        class="place-port"
        inputMode="numeric"
        maxLength={5}
      />
    </Form>
  );
}

/** Undefined for nothing, null for no port. */
function readPort(text: string): number | undefined | null {
  const bare = text.trim();
  if (bare === '') return undefined;
  const port = /^\d+$/.test(bare) ? Number(bare) : 0;
  return port >= 1 && port <= LAST_PORT ? port : null;
}
