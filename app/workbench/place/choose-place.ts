import {
  createClient,
  isRefusal,
  type PlaceChoice,
  placeContract,
  type PlaceKind,
  type Refusal,
  toFaultData,
} from '@counterpart/sdk';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';

/** The field of the choice that a "no" is about, where the host does not name it. */
const FIELDS: Readonly<Record<string, string>> = {
  'wrong-code': 'code',
  'port-in-use': 'port',
  'keeper-away': 'at',
  'keeper-stranger': 'at',
  'unsafe-place': 'path',
  'not-tested': 'path',
};

/** Asks the till to move. Whatever speaks against it comes back as a refusal at its field; if it goes, the window waits. */
export async function choosePlace(
  host: HostState,
  choice: PlaceChoice,
): Promise<{ readonly kind: PlaceKind } | Refusal> {
  const result = await atItsField(createClient(placeContract, host.session.call).choose(choice));
  if (!isRefusal(result)) host.moving.start(whereTo(choice), choice.kind);
  return result;
}

/** Faults about one field are shown there, too; any other is thrown on. */
export async function atItsField<T>(answer: Promise<T | Refusal>): Promise<T | Refusal> {
  try {
    const result = await answer;
    return isRefusal(result) ? named(result) : result;
  } catch (error) {
    const { code, message } = toFaultData(error);
    if (FIELDS[code] === undefined) throw error;
    return named({ refused: code, message });
  }
}

function named(refusal: Refusal): Refusal {
  const field = refusal.data?.['field'] ?? FIELDS[refusal.refused];
  return field === undefined ? refusal : { ...refusal, data: { ...refusal.data, field } };
}

function whereTo(choice: PlaceChoice): string {
  if (choice.kind === 'follower') return choice.at;
  if (choice.kind === 'folder') return choice.path;
  return t(`place.to.${choice.kind}`);
}
