import { answerOrders } from '../answer-orders.ts';

answerOrders(async (order: string): Promise<string | Uint8Array> => {
  if (order === 'throw') throw new Error('This was asked for.');
  if (order === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (order === 'never') return new Promise(() => {});
  if (order === 'bytes') return new Uint8Array([0, 13, 255]);
  return order;
});
