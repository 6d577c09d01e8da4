import { type KnownParty, Parties, salesContract } from '@counterpart/sales/api';
import { Button, Dialog, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../text/t.ts';

interface NewPartyButtonProps {
  /** What was typed of them so far. */
  readonly term: string;
  readonly onKnown: (party: KnownParty) => void;
}

/** Keeps somebody new as a customer, by the form of the module that knows people; none while there is no such module. */
export function NewPartyButton(props: NewPartyButtonProps): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const [open, setOpen] = createSignal(false);
  const done = async (provider: string, ref: string) => {
    setOpen(false);
    const party = await sales.party({ provider, ref });
    if (party) props.onKnown(party);
  };
  return (
    <For each={workbench.joined(Parties)}>
      {(joined) => (
        <>
          <Button icon="plus" onClick={() => setOpen(true)}>
            {t('newCustomer')}
          </Button>
          <Dialog open={open()} onClose={() => setOpen(false)} title={t('newCustomer')}>
            <Dynamic
              component={joined.value}
              term={props.term}
              onDone={(ref: string) => void done(joined.plugin, ref)}
              onCancel={() => setOpen(false)}
            />
          </Dialog>
        </>
      )}
    </For>
  );
}
