import type { Place } from '@counterpart/sdk';
import { type MessageKey, t } from '../text/t.ts';
import type { ChoiceCard } from './choice-cards.tsx';

/** What a shop owner chooses between. Both sides of "one computer keeps the books" are one choice. */
export type SetUp = 'computer' | 'keeper' | 'folder';
const SET_UPS: readonly SetUp[] = ['computer', 'keeper', 'folder'];
const TONES = { computer: 'neutral', keeper: 'accent', folder: 'neutral' } as const;
const FACTS = ['when', 'off', 'cost'] as const;

export function setUpOf(place: Place): SetUp {
  return place.kind === 'follower' ? 'keeper' : place.kind;
}

/** The cards of the three set-ups. */
export function setUpCards(inUse: SetUp | undefined): ChoiceCard<SetUp>[] {
  return SET_UPS.map((value) => ({
    value,
    name: t(`place.${value}`),
    text: t(`place.${value}.what`),
    badge:
      value === inUse
        ? { text: t('place.inUse'), tone: 'success' }
        : { text: t(`place.${value}.badge`), tone: TONES[value] },
    facts: FACTS.map((fact) => ({
      question: t(`place.${fact}`),
      answer: t(`place.${value}.${fact}` satisfies MessageKey),
    })),
  }));
}

/** The set-up in one sentence. */
export function placeSentence(place: Place): string {
  return t(`place.now.${place.kind}`, { name: place.keeper?.name ?? '' });
}

/** `7K3MQ2PXW9AB` as people read it out: `7K3M-Q2PX-W9AB`. */
export function groupCode(code: string): string {
  const bare = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return bare.replaceAll(/(.{4})(?=.)/g, '$1-');
}
