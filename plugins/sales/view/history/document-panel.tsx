import { createSignal, For, type JSX, Show } from 'solid-js';
import {
  Button,
  createLive,
  EmptyState,
  Loaded,
  SidePanel,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { type Receipt, salesContract } from '../../api/index.ts';
import { ReceiptActions } from '../receipt/receipt-actions.tsx';
import { ReceiptPaper } from '../receipt/receipt-paper.tsx';
import { ReturnDialog } from '../returns/return-dialog.tsx';
import { VoidDialog } from '../returns/void-dialog.tsx';
import { t } from '../text/t.ts';
import styles from './history.module.css';

interface DocumentPanelProps {
  readonly id: string;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** One document: its receipt, what it belongs to, and what can still be done with it. */
export function DocumentPanel(props: DocumentPanelProps): JSX.Element {
  const sales = useClient(salesContract);
  const receipt = createLive(() => sales.receipt({ id: props.id }));
  const links = createLive(() => sales.linkedDocuments({ document: props.id }));
  const [returning, setReturning] = createSignal<string>();
  const [voiding, setVoiding] = createSignal<Receipt>();
  const open = () => {
    const found = receipt();
    const cancelled = links()?.some(({ relation }) => relation === 'voided-by');
    return found && links() && found.kind !== 'void' && !cancelled ? found : undefined;
  };
  const sold = () => open()?.lines.some(({ quantity_milli }) => quantity_milli > 0);
  return (
    <SidePanel
      title={receipt()?.receipt ?? ''}
      onClose={props.onClose}
      actions={
        <div class={styles['foot']}>
          <ReceiptActions document={props.id} copy />
          <Show when={open()}>
            {(found) => (
              <div class={styles['actions']}>
                <Button icon="undo" shortcut="F8" disabled={!sold()} onClick={() => setReturning(found().id)}>
                  {t('history.return')}
                </Button>
                <Button icon="circle-x" onClick={() => setVoiding(found())}>
                  {t('history.void')}
                </Button>
              </div>
            )}
          </Show>
        </div>
      }
    >
      <Loaded
        live={receipt}
        isEmpty={(found) => found === null}
        empty={<EmptyState icon="receipt" title={t('history.unknown')} />}
      >
        {(found) => <Show when={found()}>{(document) => <ReceiptPaper receipt={document()} />}</Show>}
      </Loaded>
      <Links links={links() ?? []} onOpen={props.onOpen} />
      <ReturnDialog document={returning()} onClose={() => setReturning(undefined)} />
      <VoidDialog receipt={voiding()} onClose={() => setVoiding(undefined)} />
    </SidePanel>
  );
}

type Link = Awaited<
  ReturnType<ReturnType<typeof useClient<(typeof salesContract)['methods']>>['linkedDocuments']>
>[number];

function Links(props: {
  readonly links: readonly Link[];
  readonly onOpen: (id: string) => void;
}): JSX.Element {
  const format = useFormat();
  return (
    <Show when={props.links.length > 0}>
      <h3 class={styles['heading']}>{t('history.links')}</h3>
      <ul class={styles['links']}>
        <For each={props.links}>
          {(link) => (
            <li>
              <button type="button" class={styles['link']} onClick={() => props.onOpen(link.id)}>
                <span>{t(`relation.${link.relation}`, { receipt: link.receipt })}</span>
                <span class="cp-figures">{format.money(link.total_minor)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
