import {
  Button,
  createForm,
  createLive,
  Dialog,
  Form,
  Select,
  Switch as Toggle,
  TextField,
  useClient,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type StockTake, type StockTakeScope } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface NewTakeDialogProps {
  readonly open: boolean;
  /** Chosen by hand; left out, the dialog asks what is counted. */
  readonly products?: readonly string[];
  readonly onClose: () => void;
  readonly onOpened: (take: StockTake) => void;
}

interface Draft {
  name: string;
  location: string;
  kind: StockTakeScope['kind'];
  of: string;
  blind: boolean;
}

/** What is counted, where, and whether whoever counts sees what the books expect. */
export function NewTakeDialog(props: NewTakeDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={t('take.new')}>
      <NewTake {...props} />
    </Dialog>
  );
}

function NewTake(props: NewTakeDialogProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const locations = createLive(() => inventory.locations({}));
  const categories = createLive(() => inventory.categories());
  const suppliers = createLive(() => inventory.suppliers({}));
  const chosen = () => props.products ?? [];
  const initial: Draft = {
    name: '',
    location: '',
    kind: chosen().length > 0 ? 'products' : 'whole',
    of: '',
    blind: true,
  };
  const needsOf = (kind: Draft['kind']) => kind === 'category' || kind === 'supplier';
  const form = createForm<Draft, StockTake>({
    initial,
    validate: ({ kind, of }) => ({ of: needsOf(kind) && of === '' ? t('take.chooseOne') : undefined }),
    submit: ({ name, location, kind, of, blind }) =>
      inventory.openStockTake({
        name,
        blind,
        ...(location !== '' && { location }),
        scope:
          kind === 'category'
            ? { kind, category: of }
            : kind === 'supplier'
              ? { kind, supplier: of }
              : kind === 'products'
                ? { kind, products: [...chosen()] }
                : { kind },
      }),
    onSaved: (take) => props.onOpened(take),
  });
  const kinds = () => [
    ...(chosen().length > 0
      ? [{ value: 'products', label: t('take.products', { count: chosen().length }) }]
      : [{ value: 'whole', label: t('take.whole') }]),
    { value: 'category', label: t('take.category') },
    { value: 'supplier', label: t('take.supplier') },
  ];
  const of = () =>
    form.values.kind === 'category'
      ? (categories() ?? []).map(({ id, path }) => ({ value: id, label: path }))
      : (suppliers() ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const places = () => (locations() ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form
      form={form}
      label={t('take.new')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('take.begin')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        description={t('take.nameHint')}
        autofocus
        maxLength={80}
        {...form.field('name')}
      />
      <Show when={places().length > 1}>
        <Select
          label={t('take.location')}
          value={form.values.location || (places()[0]?.value ?? null)}
          options={places()}
          onChange={(location) => form.set('location', location)}
        />
      </Show>
      <Select
        label={t('take.what')}
        value={form.values.kind}
        options={kinds()}
        onChange={(kind) => {
          form.set('kind', kind as Draft['kind']);
          form.set('of', '');
        }}
      />
      <Show when={needsOf(form.values.kind)}>
        <Select
          label={t(form.values.kind === 'category' ? 'category' : 'take.supplierOf')}
          value={form.values.of}
          placeholder={t('take.chooseOne')}
          options={of()}
          error={form.errors.of}
          onChange={(id) => form.set('of', id)}
        />
      </Show>
      <Toggle
        label={t('take.blind')}
        description={t('take.blindHint')}
        checked={form.values.blind}
        onChange={(blind) => form.set('blind', blind)}
      />
    </Form>
  );
}
