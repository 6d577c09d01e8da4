import { type Accessor, type JSX, Match, Switch } from 'solid-js';
import type { Live } from '../live.ts';
import { ErrorState } from './error-state.tsx';
import { Spinner } from './spinner.tsx';

export interface LoadedProps<T> {
  readonly live: Live<T>;
  /** Whether there is nothing to show; an empty array is, unless told. */
  readonly isEmpty?: ((value: T) => boolean) | undefined;
  readonly empty?: JSX.Element;
  readonly children: (value: Accessor<T>) => JSX.Element;
}

/** A live answer in each of its states. What was answered once stays on the screen while it is asked anew. */
export function Loaded<T>(props: LoadedProps<T>): JSX.Element {
  const isEmpty = () => {
    const value = props.live();
    if (value === undefined) return false;
    return props.isEmpty ? props.isEmpty(value) : Array.isArray(value) && value.length === 0;
  };
  return (
    <Switch fallback={<Spinner />}>
      <Match when={props.live.fault}>{(fault) => <ErrorState fault={fault()} />}</Match>
      <Match when={'empty' in props && isEmpty()}>{props.empty}</Match>
      <Match when={props.live() !== undefined}>{props.children(() => props.live() as T)}</Match>
    </Switch>
  );
}
