import { createSignal, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { type Joined, isRefusal } from '@counterpart/sdk';
import { Button, Dialog, Notice, useWorkbench } from '@counterpart/sdk/view';
import { type NewPartyProps, Parties, type PartyRef } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import { PartySearch } from './party-search.tsx';

interface PartyDialogProps {
  readonly model: CartModel;
  readonly open: boolean;
  readonly onClose: () => void;
}

type NewPartyForm = Joined<(props: NewPartyProps) => JSX.Element>;

/** Finds the customer of a sale, or makes a record of one, without leaving the sale. */
export function PartyDialog(props: PartyDialogProps): JSX.Element {
  const [form, setForm] = createSignal<NewPartyForm>();
  const close = () => {
    setForm(undefined);
    props.onClose();
  };
  return (
    <Dialog open={props.open} onClose={close} title={t(form() ? 'party.new' : 'party.title')} size="normal">
      <Show when={props.open}>
        <Chooser model={props.model} form={form()} onForm={setForm} onClose={close} />
      </Show>
    </Dialog>
  );
}

interface ChooserProps {
  readonly model: CartModel;
  readonly form: NewPartyForm | undefined;
  readonly onForm: (form: NewPartyForm | undefined) => void;
  readonly onClose: () => void;
}

function Chooser(props: ChooserProps): JSX.Element {
  const workbench = useWorkbench();
  const [term, setTerm] = createSignal('');
  const choose = async ({ provider, ref }: PartyRef) => {
    const result = await props.model.run(props.model.sales.setParty({ party: { provider, ref } }));
    if (result !== undefined && !isRefusal(result)) props.onClose();
  };
  const forms = () => workbench.joined(Parties);
  const begin = (form: NewPartyForm) => {
    props.model.say(undefined);
    props.onForm(form);
  };
  return (
    <>
      <Show when={props.model.message()}>{(message) => <Notice tone="danger">{message()}</Notice>}</Show>
      <Show
        when={props.form}
        fallback={
          <PartySearch
            model={props.model}
            term={term()}
            onTerm={setTerm}
            onChoose={(party) => void choose(party)}
            onNone={() => {
              const [only] = forms();
              if (only) begin(only);
            }}
            actions={
              <For each={forms()}>
                {(form, index) => (
                  <Button icon="plus" shortcut={index() === 0 ? 'F4' : undefined} onClick={() => begin(form)}>
                    {forms().length === 1 ? t('party.new') : t('party.newOf', { title: form.title })}
                  </Button>
                )}
              </For>
            }
          />
        }
      >
        {(form) => (
          <Dynamic
            component={form().value}
            term={term().trim()}
            onDone={(ref: string) => void choose({ provider: form().plugin, ref })}
            onCancel={() => props.onForm(undefined)}
          />
        )}
      </Show>
    </>
  );
}
