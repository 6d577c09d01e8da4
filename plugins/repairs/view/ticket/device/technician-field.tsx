import { Select, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { type RepairDevice, repairsContract } from '../../../api/index.ts';
import { NOBODY } from '../../shared/nobody.ts';
import type { People } from '../../shared/people.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';

interface TechnicianFieldProps {
  readonly device: RepairDevice;
  readonly people: People;
}

/** Who works on it; it is then in their queue. */
export function TechnicianField(props: TechnicianFieldProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const tell = useTell();
  return (
    <Select
      label={t('technician')}
      value={props.device.technician ?? NOBODY}
      options={props.people.options()}
      onChange={(person) =>
        void tell(
          repairs.assignDevice({ device: props.device.id, technician: person === NOBODY ? null : person }),
        )
      }
    />
  );
}
