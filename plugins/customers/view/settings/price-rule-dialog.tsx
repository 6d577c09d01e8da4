import { salesContract } from '@counterpart/sales/api';
import {
  Button,
  createForm,
  createLive,
  Dialog,
  Form,
  MoneyField,
  PercentField,
  Select,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { customersContract, type Group, type PriceRule, type SavePriceRule } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { type PickedProduct, ProductPicker } from './product-picker.tsx';
import styles from './settings.module.css';

interface PriceRuleDialogProps {
  /** Undefined while nothing is edited. */
  readonly rule: PriceRule | 'new' | undefined;
  readonly groups: readonly Group[];
  readonly onClose: () => void;
}

/** One rule of a group's price list. */
export function PriceRuleDialog(props: PriceRuleDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.rule !== undefined}
      onClose={props.onClose}
      title={t(props.rule === 'new' ? 'prices.add' : 'prices.rule')}
    >
      <Show when={props.rule} keyed>
        {(rule) => (
          <RuleForm rule={rule === 'new' ? undefined : rule} groups={props.groups} onClose={props.onClose} />
        )}
      </Show>
    </Dialog>
  );
}

type Reach = PriceRule['reach'];
const REACHES = ['all', 'category', 'item'] as const;
const KINDS = ['percent', 'fixed'] as const;

function RuleForm(props: {
  readonly rule: PriceRule | undefined;
  readonly groups: readonly Group[];
  readonly onClose: () => void;
}): JSX.Element {
  const client = useClient(customersContract);
  const sales = useClient(salesContract);
  const categories = createLive(() => sales.categories({}));
  const { rule } = props;
  const form = createForm({
    initial: {
      group: rule?.group ?? props.groups[0]?.id ?? '',
      reach: rule?.reach.kind ?? ('all' as Reach['kind']),
      category: rule?.reach.kind === 'category' ? rule.reach.category : '',
      item: (rule?.reach.kind === 'item' ? rule.reach : null) as PickedProduct | null,
      kind: rule?.price.kind ?? ('percent' as PriceRule['price']['kind']),
      percent: (rule?.price.kind === 'percent' ? rule.price.percent_ppm : null) as number | null,
      price: (rule?.price.kind === 'fixed' ? rule.price.price_minor : null) as number | null,
      from: rule?.validFrom ?? '',
      until: rule?.validUntil ?? '',
    },
    validate: ({ reach, category, item, kind, percent, price, from, until }) => ({
      category: reach === 'category' && category === '' ? t('prices.missing') : undefined,
      item: reach === 'item' && item === null ? t('prices.missing') : undefined,
      percent: kind === 'percent' && (percent ?? 0) < 1 ? t('prices.missing') : undefined,
      price: kind === 'fixed' && price === null ? t('prices.missing') : undefined,
      until: from !== '' && until !== '' && until < from ? t('loyalty.endsBefore') : undefined,
    }),
    submit: (values) =>
      client.savePriceRule({
        ...(rule && { id: rule.id, revision: rule.revision }),
        group: values.group,
        reach: reachOf(values),
        price:
          values.kind === 'fixed'
            ? { kind: 'fixed', price_minor: values.price! }
            : { kind: 'percent', percent_ppm: values.percent! },
        validFrom: values.from || null,
        validUntil: values.until || null,
      }),
    onSaved: () => props.onClose(),
  });
  const categoryOptions = () => {
    const names = new Set([...(categories() ?? []).map(({ name }) => name), form.values.category]);
    names.delete('');
    const all = [...names].toSorted((a, b) => a.localeCompare(b));
    return [
      { value: '', label: t('prices.chooseCategory') },
      ...all.map((value) => ({ value, label: value })),
    ];
  };
  const remove = async () => {
    await client.removePriceRule({ id: rule!.id });
    props.onClose();
  };
  return (
    <Form
      form={form}
      label={t('prices.rule')}
      actions={
        <>
          <Show when={rule}>
            <Button kind="danger" onClick={() => void remove()}>
              {t('prices.remove')}
            </Button>
          </Show>
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div class={styles['pair']}>
        <Select
          label={t('group')}
          value={form.values.group}
          options={props.groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => form.set('group', value)}
        />
        <Select
          label={t('prices.for')}
          value={form.values.reach}
          options={REACHES.map((value) => ({ value, label: t(`prices.reach.${value}`) }))}
          onChange={(value) => form.set('reach', value as Reach['kind'])}
        />
      </div>
      <Show when={form.values.reach === 'category'}>
        <Select
          label={t('prices.category')}
          value={form.values.category}
          options={categoryOptions()}
          error={form.field('category').error}
          onChange={(value) => form.set('category', value)}
        />
      </Show>
      <Show when={form.values.reach === 'item'}>
        <ProductPicker
          label={t('prices.item')}
          value={form.values.item}
          error={form.field('item').error}
          onChange={(item) => form.set('item', item)}
        />
      </Show>
      <div class={styles['pair']}>
        <Select
          label={t('prices.price')}
          value={form.values.kind}
          options={KINDS.map((value) => ({ value, label: t(`prices.kind.${value}`) }))}
          onChange={(value) => form.set('kind', value as PriceRule['price']['kind'])}
        />
        <Show
          when={form.values.kind === 'percent'}
          fallback={<MoneyField label={t('prices.fixed')} {...form.field('price')} />}
        >
          <PercentField label={t('prices.percent')} {...form.field('percent')} />
        </Show>
        <TextField label={t('loyalty.from')} type="date" {...form.field('from')} />
        <TextField label={t('loyalty.until')} type="date" {...form.field('until')} />
      </div>
    </Form>
  );
}

/** What was chosen for it; validated before. */
function reachOf(values: {
  readonly reach: Reach['kind'];
  readonly category: string;
  readonly item: PickedProduct | null;
}): SavePriceRule['reach'] {
  if (values.reach === 'category') return { kind: 'category', category: values.category };
  if (values.reach === 'all' || !values.item) return { kind: 'all' };
  const { provider, ref, name } = values.item;
  return { kind: 'item', provider, ref, name };
}
