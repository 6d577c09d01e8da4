import { Button, Chip, Notice, Page, SignaturePad, useWorkbench } from '@counterpart/sdk/view';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { Back } from '../shared/back.tsx';
import { createPeople } from '../shared/people.ts';
import { today } from '../shared/today.ts';
import { t } from '../text/t.ts';
import { createChecklists } from './create-checklists.ts';
import { CustomerFields } from './customer-fields.tsx';
import { DeviceFields } from './device-fields.tsx';
import { createIntakeDraft, missing } from './intake-draft.ts';
import styles from './intake.module.css';
import { IntakeSide } from './intake-side.tsx';
import { useTakeIn } from './take-in.ts';

interface IntakePageProps {
  readonly onTaken: (ticket: string) => void;
  readonly onClose: () => void;
}

/** Everything that is asked at the counter, on one page: who, what, what is wrong, and a signature. */
export function IntakePage(props: IntakePageProps): JSX.Element {
  const workbench = useWorkbench();
  const people = createPeople();
  const itemsOf = createChecklists();
  const takeIn = useTakeIn(itemsOf);
  const draft = createIntakeDraft(today(Number(workbench.setting('repairs.daysToRepair') ?? 0)));
  const [busy, setBusy] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const lacks = createMemo(() => missing(draft.values));
  const submit = async () => {
    setTried(true);
    if (lacks() || busy()) return;
    setBusy(true);
    const ticket = await takeIn(draft);
    setBusy(false);
    if (ticket) props.onTaken(ticket.id);
  };
  const titleOf = (index: number) => {
    const { brand, model, kind } = draft.values.devices[index]!;
    return [brand, model].filter(Boolean).join(' ') || kind || t('deviceNumber', { number: index + 1 });
  };
  return (
    <Page
      title={t('takeIn')}
      actions={
        <>
          <Back onClose={props.onClose} />
          <Button kind="primary" icon="printer" shortcut="F9" busy={busy()} onClick={() => void submit()}>
            {t('takeInAndPrint')}
          </Button>
        </>
      }
    >
      <div class={styles.body}>
        <div class={styles.main}>
          <Show when={tried() && lacks()}>
            {(what) => <Notice tone="warning">{t(`missing.${what()}`)}</Notice>}
          </Show>
          <section class={styles.card} aria-label={t('customer')}>
            <CustomerFields
              autofocus
              customer={draft.values.customer}
              onChange={(customer) => draft.set({ customer })}
            />
          </section>
          <section class={styles.card} aria-label={t('devices')}>
            <Show when={draft.values.devices.length > 1}>
              <div class="cp-chips" role="group" aria-label={t('devices')}>
                <For each={draft.values.devices}>
                  {(_, index) => (
                    <Chip selected={index() === draft.current()} onClick={() => draft.look(index())}>
                      {titleOf(index())}
                    </Chip>
                  )}
                </For>
              </div>
            </Show>
            <For each={[draft.device().id]}>
              {() => (
                <DeviceFields
                  device={draft.device()}
                  customer={draft.values.customer}
                  items={itemsOf(draft.device().kind)}
                  onChange={draft.change}
                />
              )}
            </For>
            <div class={styles.row}>
              <Button icon="plus" onClick={() => draft.add()}>
                {t('anotherDevice')}
              </Button>
              <Show when={draft.values.devices.length > 1}>
                <Button kind="quiet" icon="trash" onClick={() => draft.remove()}>
                  {t('removeDevice', { device: titleOf(draft.current()) })}
                </Button>
              </Show>
            </div>
          </section>
        </div>
        <div class={styles.side}>
          <section class={styles.card} aria-label={t('promise')}>
            <IntakeSide values={draft.values} people={people} onChange={draft.set} />
          </section>
          <section class={styles.card} aria-label={t('signature')}>
            <SignaturePad label={t('signature')} description={t('signatureHelp')} onChange={draft.sign} />
          </section>
        </div>
      </div>
    </Page>
  );
}
