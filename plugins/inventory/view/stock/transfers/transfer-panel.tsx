import { createLive, Loaded, Notice, SidePanel, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { TransferDraft } from './transfer-draft.tsx';
import { TransferSent } from './transfer-sent.tsx';

interface TransferPanelProps {
  /** null: a new one. */
  readonly id: string | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** A transfer being written, or one on its way and what became of it. */
export function TransferPanel(props: TransferPanelProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const transfer = createLive(() => (props.id === null ? undefined : inventory.transfer({ id: props.id })));
  const draft = () => (props.id === null ? null : transfer());
  return (
    <SidePanel title={transfer()?.number ?? t('transfer.new')} onClose={() => props.onClose()}>
      <Show
        when={props.id !== null}
        fallback={
          <TransferDraft transfer={null} onSaved={(id) => props.onSaved(id)} onGone={() => props.onClose()} />
        }
      >
        <Loaded
          live={transfer}
          isEmpty={(found) => found === null}
          empty={<Notice tone="warning">{t('transfer.unknown')}</Notice>}
        >
          {(found) => (
            <Show
              when={found()?.state === 'draft'}
              fallback={<Show when={found()}>{(sent) => <TransferSent transfer={sent()} />}</Show>}
            >
              <TransferDraft
                transfer={draft() ?? null}
                onSaved={(id) => props.onSaved(id)}
                onGone={() => props.onClose()}
              />
            </Show>
          )}
        </Loaded>
      </Show>
    </SidePanel>
  );
}
