import { Select } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { createLocations } from './create-locations.ts';

interface LocationFieldProps {
  readonly label: string;
  readonly locations: ReturnType<typeof createLocations>;
  /** Empty: where this till sells from. */
  readonly value: string;
  /** One is to be named, as on an order that has one already. */
  readonly named?: boolean | undefined;
  readonly onChange: (location: string) => void;
}

/** Which location, in a shop that has several. */
export function LocationField(props: LocationFieldProps): JSX.Element {
  return (
    <Show when={props.locations.several()}>
      <Select
        label={props.label}
        value={props.value}
        options={[
          ...(props.named ? [] : [{ value: '', label: t('whereTillSells') }]),
          ...props.locations.options(),
        ]}
        onChange={props.onChange}
      />
    </Show>
  );
}
