import { type JSX, Show } from 'solid-js';
import {
  Button,
  createForm,
  Dialog,
  Form,
  Select,
  Switch,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { type ReferenceRule, salesContract, type ShopPaymentMethod } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { titleOf } from './method-title.ts';

interface MethodDialogProps {
  readonly method: ShopPaymentMethod;
  readonly onClose: () => void;
}

const RULES: readonly ReferenceRule[] = ['none', 'optional', 'required'];

/** Adds a way to pay, or changes one. */
export function MethodDialog(props: MethodDialogProps): JSX.Element {
  const sales = useClient(salesContract);
  const { id, position: _position, ...before } = props.method;
  const isNew = props.method.title === '';
  const builtIn = titleOf({ id, title: null });
  const form = createForm({
    initial: { ...before, title: before.title ?? '' },
    validate: ({ title }) =>
      title.trim() === '' && builtIn === '' ? { title: t('openItem.needsName') } : {},
    submit: ({ title, ...rest }) => sales.savePaymentMethod({ id, title: title.trim() || null, ...rest }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={isNew ? t('methods.add') : t('methods.change', { title: titleOf(props.method) })}
      actions={
        <Button kind="primary" shortcut="Ctrl+S" busy={form.busy()} onClick={() => void form.submit()}>
          {t('methods.save')}
        </Button>
      }
    >
      <Form form={form} label={t('methods.add')}>
        <TextField
          label={t('methods.title')}
          description={
            builtIn === '' ? t('methods.titleHelp') : t('methods.titleDefault', { title: builtIn })
          }
          maxLength={60}
          autofocus
          {...form.field('title')}
        />
        <Show when={id !== 'cash'} fallback={<p>{t('methods.cashHelp')}</p>}>
          <Select
            label={t('methods.reference')}
            options={RULES.map((rule) => ({ value: rule, label: t(`methods.reference.${rule}`) }))}
            value={form.values.reference}
            onChange={(rule) => form.set('reference', rule as ReferenceRule)}
          />
          <Switch
            label={t('methods.refundable')}
            checked={form.values.refundable}
            onChange={(on) => form.set('refundable', on)}
          />
          <Switch
            label={t('methods.opensDrawer')}
            checked={form.values.opensDrawer}
            onChange={(on) => form.set('opensDrawer', on)}
          />
        </Show>
        <Switch
          label={t('methods.active')}
          checked={form.values.active}
          onChange={(on) => form.set('active', on)}
        />
      </Form>
    </Dialog>
  );
}
