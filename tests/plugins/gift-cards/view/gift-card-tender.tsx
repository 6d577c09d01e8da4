import type { TenderProps } from '@counterpart/sales/api';
import { createLive, MoneyField, Notice, TextField, useClient, useFormat } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import { giftCardsContract } from '../api/index.ts';
import { t } from './t.ts';

/** The number on the card, what is left on it, and how much of that is taken. */
export function GiftCardTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const cards = useClient(giftCardsContract);
  const [code, setCode] = createSignal(untrack(() => props.code ?? ''));
  const [amount, setAmount] = createSignal<number | null>(null);
  const card = createLive(() => (code().trim() === '' ? undefined : cards.card({ code: code().trim() })));
  const owing = () => props.due_minor < 0;
  const due = () => Math.abs(props.due_minor);
  const most = () => {
    const found = card();
    if (found?.state !== 'active') return null;
    return owing() ? due() : Math.min(due(), found.balance_minor);
  };

  createEffect(
    on(
      () => props.code,
      (scanned) => scanned !== undefined && setCode(scanned),
      { defer: true },
    ),
  );
  createEffect(on(most, (value) => setAmount(value)));
  createEffect(() => {
    const [given, limit] = [amount(), most()];
    const fits = given !== null && limit !== null && given > 0 && given <= limit;
    props.onChange(fits ? { tendered_minor: owing() ? -given : given, reference: code().trim() } : null);
  });
  const submit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <div style={{ display: 'flex', 'flex-direction': 'column', gap: 'var(--cp-space-4)' }}>
      <TextField
        label={t('code')}
        description={t('codeHelp')}
        value={code()}
        onChange={setCode}
        disabled={props.busy}
        autofocus={props.code === undefined}
        onKeyDown={submit}
      />
      <Show when={code().trim() !== '' && card() === null}>
        <Notice tone="warning">{t('unknown')}</Notice>
      </Show>
      <Show when={card()}>
        {(found) => (
          <Show when={found().state === 'active'} fallback={<Notice tone="warning">{t('blank')}</Notice>}>
            <p class="cp-figures">{t('left', { amount: format.money(found().balance_minor) })}</p>
            <MoneyField
              label={t('amount')}
              value={amount()}
              onChange={setAmount}
              max={most() ?? undefined}
              disabled={props.busy}
              autofocus={untrack(() => props.code !== undefined)}
              onKeyDown={submit}
            />
          </Show>
        )}
      </Show>
    </div>
  );
}
