import { Button, Checkbox, IconButton, Select, TextField } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { STATE_CLASSES, STATE_ROLES, type StateClass, type StateRole } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from '../settings.module.css';
import type { GraphDraft } from './graph-draft.ts';

interface StateLineProps {
  readonly id: string;
  readonly draft: GraphDraft;
  /** How many devices are in it: it cannot be taken out meanwhile. */
  readonly devices: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const NO_ROLE = '';

/** One state: what it is called, where it stands, and, opened, what it counts as and where it leads. */
export function StateLine(props: StateLineProps): JSX.Element {
  const states = () => props.draft.graph().states;
  const state = () => states().find(({ id }) => id === props.id)!;
  const at = () => states().findIndex(({ id }) => id === props.id);
  const others = () => states().filter(({ id }) => id !== props.id);
  const leadsTo = (to: string) =>
    props.draft.graph().transitions.some((step) => step.from === props.id && step.to === to);
  const wrong = () => props.draft.problems().some((problem) => problem.state === props.id);
  return (
    <li class={styles.line} data-problem={wrong() ? '' : undefined}>
      <TextField
        class={styles.grow}
        label={t('stateName', { name: state().name })}
        hideLabel
        maxLength={60}
        value={state().name}
        onCommit={(name) => name.trim() !== '' && props.draft.change(props.id, { name: name.trim() })}
      />
      <span class={styles.rest}>{t(`class.${state().class}`)}</span>
      <Show when={props.devices > 0}>
        <span class={styles.rest}>{t('devicesIn', { count: props.devices })}</span>
      </Show>
      <IconButton
        icon="chevron-up"
        label={t('earlier', { name: state().name })}
        disabled={at() === 0}
        onClick={() => props.draft.move(props.id, -1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('later', { name: state().name })}
        disabled={at() === states().length - 1}
        onClick={() => props.draft.move(props.id, 1)}
      />
      <Button
        kind="quiet"
        pressed={props.open}
        label={t('stepsOf', { name: state().name })}
        onClick={() => props.onToggle()}
      >
        {t('steps')}
      </Button>
      <IconButton
        icon="trash"
        label={t('removeNamed', { name: state().name })}
        disabled={props.devices > 0 || state().role !== null}
        onClick={() => props.draft.remove(props.id)}
      />
      <Show when={props.open}>
        <div class={styles.opened}>
          <Select
            label={t('stateClass')}
            value={state().class}
            options={STATE_CLASSES.map((value) => ({ value, label: t(`class.${value}`) }))}
            onChange={(value) => props.draft.change(props.id, { class: value as StateClass })}
          />
          <Select
            label={t('stateRole')}
            value={state().role ?? NO_ROLE}
            options={[
              { value: NO_ROLE, label: t('role.none') },
              ...STATE_ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
            ]}
            onChange={(value) =>
              props.draft.change(props.id, { role: value === NO_ROLE ? null : (value as StateRole) })
            }
          />
        </div>
        <Show when={state().class !== 'closed'}>
          <fieldset class={styles.steps}>
            <legend class="cp-field-label">{t('leadsTo', { name: state().name })}</legend>
            <For each={others()}>
              {(other) => (
                <Checkbox
                  label={other.name}
                  checked={leadsTo(other.id)}
                  onChange={(leads) => props.draft.step(props.id, other.id, leads)}
                />
              )}
            </For>
          </fieldset>
        </Show>
      </Show>
    </li>
  );
}
