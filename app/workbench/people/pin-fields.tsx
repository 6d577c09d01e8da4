import { type FormState, TextField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

export interface NewPin {
  readonly pin: string;
  readonly again: string;
}

/** What is wrong with a new PIN, in a sentence for each field. */
export function pinProblems({ pin, again }: NewPin): { readonly [K in keyof NewPin]?: string | undefined } {
  return {
    pin: /^\d{4,12}$/.test(pin) ? undefined : t('approval.noPin'),
    again: again === pin ? undefined : t('people.pinDiffers'),
  };
}

/** A new PIN. Hidden while it is typed, so it is asked for twice. */
export function PinFields<T extends NewPin>(props: {
  readonly form: FormState<T>;
  readonly autofocus?: boolean;
}): JSX.Element {
  const shared = { class: 'pin-field', inputMode: 'numeric', maxLength: 12 } as const;
  return (
    <>
      <TextField
        label={t('people.pin')}
        description={t('people.pinText')}
        autofocus={props.autofocus}
        {...shared}
        {...props.form.field('pin')}
      />
      <TextField label={t('people.pinAgain')} {...shared} {...props.form.field('again')} />
    </>
  );
}
