export { sendFile } from './send-file.ts';
export { type FollowingTill, type TestShop, testShop, type TestShopOptions } from './test-shop.ts';
export { type TestLine, testLine } from './test-line.ts';
export type { TestPlugin } from './module-runtime.ts';
export { TEST_PINS, type TestPerson } from './test-people.ts';
export { writePlugin } from './write-plugin.ts';
export { decodeEscPos, paperText, type Printed } from '../print/testing/decode-escpos.ts';
export { FakePrinter, type FakePrinterOptions, type PrinterFault } from '../print/testing/fake-printer.ts';
export { PRINT_TIMINGS, type PrintTimings } from '../print/timings.ts';
