import type { LabelBlock, PrintDocument } from '@counterpart/sdk';
import type { RepairDevice } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { PaperContent } from './compose-papers.ts';

/** A common label of 57 × 32 mm. */
const WIDTH = 570;
const HEIGHT = 320;
const EDGE = 20;
const INNER = WIDTH - 2 * EDGE;

/** What is stuck to each device: its number as a barcode, what it is, and what it is here for. */
export function composeLabel({ ticket, devices, shop }: PaperContent): PrintDocument {
  return {
    title: t('labelOf', { number: ticket.number }),
    language: shop.locale,
    blocks: devices.map((device) => label(device, ticket.customer.name)),
  };
}

function label(device: RepairDevice, customer: string): LabelBlock {
  const line = (text: string, top_dmm: number, size_dmm: number, bold = false) => ({
    kind: 'text' as const,
    left_dmm: EDGE,
    width_dmm: INNER,
    top_dmm,
    height_dmm: size_dmm + 5,
    text,
    size_dmm,
    bold,
  });
  return {
    kind: 'label',
    width_dmm: WIDTH,
    height_dmm: HEIGHT,
    gap_dmm: 30,
    copies: 1,
    boxes: [
      line(device.label, 15, 36, true),
      line([device.name, customer].filter(Boolean).join(' · '), 62, 26),
      line(device.fault, 96, 24),
      {
        kind: 'code',
        left_dmm: EDGE,
        top_dmm: 135,
        width_dmm: INNER,
        height_dmm: HEIGHT - 135 - 15,
        code: 'code128',
        value: device.label,
      },
    ],
  };
}
