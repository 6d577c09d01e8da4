import { For, type JSX } from 'solid-js';
import { Chip, type FormState, Select, TextField } from '@counterpart/sdk/view';
import { type Disposition, DispositionSchema } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './returns.module.css';

export interface WhyDraft {
  disposition: string | null;
  reason: string;
}

export interface Why {
  readonly disposition: Disposition;
  readonly reason: string;
}

/** What becomes of goods, as a form keeps it: for sale again unless somebody says otherwise. */
export function whyDraft(why?: Why): WhyDraft {
  return { disposition: why?.disposition ?? 'restock', reason: why?.reason ?? '' };
}

export function whyFrom({ disposition, reason }: WhyDraft): Why {
  const known = DispositionSchema.options.find((option) => option === disposition);
  return { disposition: known ?? 'restock', reason: reason.trim() };
}

export function needsReason({ reason }: WhyDraft): string | undefined {
  return reason.trim() === '' ? t('returns.needsReason') : undefined;
}

export function dispositionTitle(disposition: Disposition): string {
  return t(`disposition.${disposition}`);
}

const REASONS = ['returns.reasonMind', 'returns.reasonFaulty', 'returns.reasonWrong'] as const;

/** Why something comes back, in one press or in words, and what becomes of it. */
export function WhyFields<Values extends WhyDraft>(props: { readonly form: FormState<Values> }): JSX.Element {
  return (
    <>
      <div class={styles['reason']}>
        <TextField label={t('returns.reason')} maxLength={200} required {...props.form.field('reason')} />
        <div class={styles['reasons']} role="group" aria-label={t('returns.reasons')}>
          <For each={REASONS.map((key) => t(key))}>
            {(reason) => (
              <Chip
                selected={props.form.values.reason === reason}
                onClick={() => props.form.set('reason', reason as Values['reason'])}
              >
                {reason}
              </Chip>
            )}
          </For>
        </div>
      </div>
      <Select
        label={t('returns.disposition')}
        options={DispositionSchema.options.map((value) => ({ value, label: dispositionTitle(value) }))}
        {...props.form.field('disposition')}
      />
    </>
  );
}
