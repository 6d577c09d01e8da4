import { Codes, isRefusal, type Refusal } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { type CartModel, CHOOSE_FIRST, choosingOf } from '../cart/cart-model.ts';

const OWN_READER = 'sales.cart';

/** Text from the field on the sell screen. */
export interface EnteredText {
  /** All that stood in the field. */
  readonly text: string;
  /** The end of it that came from a scanner, where a person had typed something before. */
  readonly scanned?: string;
}

export type Taken = 'nothing' | 'scanned' | 'all';

/**
 * Makes the best of it: a code; else, typed, the best match of a search, and scanned, the scanned part alone; else
 * what another module reads. True when something came of it.
 */
export async function enterText(
  workbench: Workbench,
  model: CartModel,
  { text, scanned }: EnteredText,
): Promise<Taken> {
  const tries = scanned === undefined ? [{ code: text, orBest: true }] : [{ code: text }, { code: scanned }];
  let refused: Refusal | undefined;
  for (const input of tries) {
    const result = await model.run(model.sales.scan(input), {
      expect: ['unknown-code', CHOOSE_FIRST],
    });
    if (!isRefusal(result)) return result === undefined ? 'nothing' : takenBy(input.code, text);
    if (result.refused === CHOOSE_FIRST) {
      model.choose(choosingOf(result));
      return takenBy(input.code, text);
    }
    if (result.refused !== 'unknown-code') return 'nothing';
    refused = result;
  }
  const code = scanned ?? text;
  // A slow machine may take a scan for typing and its end for the scan.
  for (const whole of new Set([text, code])) {
    for (const reader of workbench.joined(Codes)) {
      if (reader.id !== OWN_READER && (await reader.value.read(whole).catch(() => false))) {
        return takenBy(whole, text);
      }
    }
  }
  if (refused) model.offer(code, refused);
  return 'nothing';
}

function takenBy(code: string, text: string): Taken {
  return code === text ? 'all' : 'scanned';
}
