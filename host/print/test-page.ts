import { type PrintDocument, printDocument } from '@counterpart/sdk';
import type { KnownPrinter } from './printers/printer-store.ts';

/** Shows what somebody who sets up a printer must see: the width, the letters, both codes, and the cut. */
export function testPage({ name, paper_mm, encoding, drawerPin }: KnownPrinter): PrintDocument {
  return printDocument({ title: 'Test page', language: 'en' })
    .heading('Test page')
    .text(name, { align: 'center' })
    .row('Paper', `${paper_mm} mm`)
    .row('Letters', encoding)
    .row('Drawer', `pin ${drawerPin}`)
    .rule('double')
    .row('The line ends at the edge', '1234567890')
    .text('Tall', { size: 'tall' })
    .text('Large and bold', { size: 'large', bold: true })
    .rule()
    .text('äöüß éèç ñ åø € £ ½')
    .text('Łódź Žluťoučký Привет Ελληνικά')
    .text('قهوة عربية · שלום')
    .text('咖啡 コーヒー 커피 😀')
    .rule()
    .barcode('TEST-1234')
    .qr('Counterpart')
    .build();
}
