import { type JSX, Show } from 'solid-js';
import { Notice } from '../showing/notice.tsx';
import type { FormState } from './create-form.ts';
import { FormContext } from './form-context.ts';

export interface FormProps<T extends object> {
  readonly form: FormState<T>;
  readonly label: string;
  /** At its foot; one of them is of type `submit`. */
  readonly actions?: JSX.Element;
  readonly class?: string | undefined;
  readonly children?: JSX.Element;
}

export function Form<T extends object>(props: FormProps<T>): JSX.Element {
  let element: HTMLFormElement | undefined;
  const submit = async () => {
    await props.form.submit();
    element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <FormContext.Provider value={props.form}>
      <form
        ref={(form) => (element = form)}
        class={`cp-form ${props.class ?? ''}`}
        aria-label={props.label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {props.children}
        <Show when={props.form.message()}>{(message) => <Notice tone="danger">{message()}</Notice>}</Show>
        <div class="cp-form-actions">{props.actions}</div>
      </form>
    </FormContext.Provider>
  );
}
