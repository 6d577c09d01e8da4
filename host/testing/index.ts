export type { TestPlugin } from './module-runtime.ts';
export { TEST_PINS, type TestPerson } from './test-people.ts';
export { type TestShop, testShop, type TestShopOptions } from './test-shop.ts';
export { writePlugin } from './write-plugin.ts';
