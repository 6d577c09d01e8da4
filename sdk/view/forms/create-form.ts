import { type Accessor, batch, createSignal } from 'solid-js';
import { createStore, reconcile, type SetStoreFunction, unwrap } from 'solid-js/store';
import { isRefusal, type Refusal, toFaultData } from '../../errors/index.ts';
import { v } from '../../schema/index.ts';
import type { FormFields, UnreadableField } from './form-context.ts';

export type FieldErrors<T> = { readonly [K in keyof T]?: string | undefined };

export interface FormOptions<T extends object, R> {
  readonly initial: T;
  /** A sentence for each field that is not right. */
  readonly validate?: (values: T) => FieldErrors<T>;
  /** Checked first; each issue goes to its field. */
  readonly schema?: v.GenericSchema;
  readonly submit: (values: T) => Promise<R | Refusal>;
  readonly onSaved?: (result: R) => void;
}

/** What a field is given: spread it. */
export interface BoundField<V> {
  readonly name: string;
  readonly value: V;
  readonly error: string | undefined;
  onChange(value: V): void;
  onCommit(): void;
}

export interface FormState<T extends object> extends FormFields {
  readonly values: T;
  readonly errors: FieldErrors<T>;
  /** What the host said to the last attempt as a whole. */
  readonly message: Accessor<string | undefined>;
  readonly busy: Accessor<boolean>;
  readonly dirty: Accessor<boolean>;
  set<K extends keyof T & string>(name: K, value: T[K]): void;
  field<K extends keyof T & string>(name: K): BoundField<T[K]>;
  submit(): Promise<void>;
  reset(values?: T): void;
}

/** What a person is filling in. A field complains once it was left; all of them when the form is sent. */
export function createForm<T extends object, R>(options: FormOptions<T, R>): FormState<T> {
  const [values, setValues] = createStore<T>({ ...options.initial });
  const [errors, setErrors] = createStore<Record<string, string | undefined>>({});
  const [message, setMessage] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [dirty, setDirty] = createSignal(false);
  const unreadable = new Map<symbol, UnreadableField>();

  const problems = (): Record<string, string> => {
    const all: Record<string, string> = {};
    const plain = unwrap(values);
    for (const issue of options.schema ? (v.safeParse(options.schema, plain).issues ?? []) : []) {
      all[String(issue.path?.[0]?.key ?? '')] ??= issue.message;
    }
    for (const [name, error] of Object.entries<string | undefined>(options.validate?.(plain) ?? {})) {
      if (error !== undefined) all[name] = error;
    }
    return all;
  };
  const set = <K extends keyof T & string>(name: K, value: T[K]) =>
    batch(() => {
      (setValues as SetStoreFunction<Record<string, unknown>>)(name, value);
      setErrors(name, undefined);
      setMessage(undefined);
      setDirty(true);
    });
  const showRefusal = (refusal: Refusal) => {
    const name = refusal.data?.field;
    if (typeof name === 'string' && name in values) setErrors(name, refusal.message);
    else setMessage(refusal.message);
  };
  const submit = async () => {
    if (busy()) return;
    for (const field of unreadable.values()) field.complain();
    const found = problems();
    setErrors(reconcile(found));
    const first = [...unreadable.values()][0];
    if (first) first.focus();
    if (first || Object.keys(found).length > 0) return;
    setMessage(undefined);
    setBusy(true);
    try {
      const result = await options.submit({ ...unwrap(values) });
      if (isRefusal(result)) return showRefusal(result);
      setDirty(false);
      options.onSaved?.(result);
    } catch (error) {
      setMessage(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    errors: errors as FieldErrors<T>,
    message,
    busy,
    dirty,
    unreadable,
    set,
    submit,
    field: (name) => ({
      name,
      get value() {
        return values[name];
      },
      get error() {
        return errors[name];
      },
      onChange: (value) => set(name, value),
      onCommit: () => setErrors(name, problems()[name]),
    }),
    reset(next = options.initial) {
      batch(() => {
        setValues(reconcile({ ...next }));
        setErrors(reconcile({}));
        setMessage(undefined);
        setDirty(false);
      });
    },
  };
}
