import {
  Button,
  createForm,
  Dialog,
  Form,
  MoneyField,
  NumberField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { type Balances, type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface TermsProps {
  readonly customer: Customer;
  readonly account: Balances['account'];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How much this customer may owe, and when it is due. */
export function TermsDialog(props: TermsProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('account.setTerms')} size="small">
      <Show when={props.open}>
        <TermsForm {...props} />
      </Show>
    </Dialog>
  );
}

function TermsForm(props: TermsProps): JSX.Element {
  const client = useClient(customersContract);
  const format = useFormat();
  const { own, terms } = props.account;
  const form = createForm({
    initial: { limit: own.limit_minor, dueDays: own.dueDays },
    submit: ({ limit, dueDays }) =>
      client.setTerms({ of: { level: 'customer', id: props.customer.id }, limit_minor: limit, dueDays }),
    onSaved: () => props.onClose(),
  });
  const elsewhere = (from: string) => from !== 'customer';
  return (
    <Form
      form={form}
      label={t('account.setTerms')}
      actions={
        <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
          {t('save')}
        </Button>
      }
    >
      <MoneyField
        label={t('account.limit')}
        description={
          elsewhere(terms.limitFrom)
            ? t('terms.emptyLimit', { limit: format.money(terms.limit_minor) })
            : t('terms.empty')
        }
        autofocus
        {...form.field('limit')}
      />
      <NumberField
        label={t('account.dueDays')}
        description={
          elsewhere(terms.dueFrom) ? t('terms.emptyDays', { days: terms.dueDays }) : t('terms.empty')
        }
        min={0}
        max={3650}
        {...form.field('dueDays')}
      />
    </Form>
  );
}
