import { Checkbox, Select, TextField } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { COMMON_UNITS } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface BaseUnitFieldProps {
  readonly unit: string;
  readonly fractional: boolean;
  readonly error: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (unit: string, fractional: boolean) => void;
}

/** No unit can be called this: units are trimmed. */
const OTHER = ' other';

/** What stock is counted in: one that everybody knows, or the shop's own; and whether it can be cut. */
export function BaseUnitField(props: BaseUnitFieldProps): JSX.Element {
  const [naming, setNaming] = createSignal(false);
  const isCommon = () => COMMON_UNITS.some(({ unit }) => unit === props.unit);
  const own = () => naming() || !isCommon();
  const choose = (value: string) => {
    setNaming(value === OTHER);
    const common = COMMON_UNITS.find(({ unit }) => unit === value);
    props.onChange(common?.unit ?? '', common?.fractional ?? false);
  };
  return (
    <>
      <Select
        label={t('unit')}
        value={own() ? OTHER : props.unit}
        options={[
          ...COMMON_UNITS.map(({ unit }) => ({ value: unit, label: unit })),
          { value: OTHER, label: t('ownUnit') },
        ]}
        error={own() ? undefined : props.error}
        disabled={props.disabled}
        onChange={choose}
      />
      <Show when={own()}>
        <TextField
          label={t('ownUnitName')}
          autofocus={naming()}
          maxLength={12}
          disabled={props.disabled}
          error={props.error}
          value={props.unit}
          onChange={(unit) => props.onChange(unit, props.fractional)}
        />
      </Show>
      <Checkbox
        label={t('fractional')}
        checked={props.fractional}
        disabled={props.disabled}
        onChange={(fractional) => props.onChange(props.unit, fractional)}
      />
    </>
  );
}
