import { describe, expect, it, vi } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import { Paced } from './paced.ts';

describe('what is asked for again and again', () => {
  const open = (pause_ms: number) => {
    const run = vi.fn();
    return { run, paced: new Paced(hostTimers, pause_ms, run) };
  };
  const turn = () => new Promise(setImmediate);

  it('is done in the next turn after a rest, once for all who asked', async () => {
    const { run, paced } = open(60_000);
    paced.ask();
    paced.ask();
    expect(run).not.toHaveBeenCalled();
    await turn();
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is done once more after the pause, however often it was asked for meanwhile', async () => {
    const { run, paced } = open(20);
    paced.ask();
    await turn();
    for (let times = 0; times < 5; times++) paced.ask();
    await turn();
    expect(run).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('is not done any more once it was disposed', async () => {
    const { run, paced } = open(0);
    paced.ask();
    paced.dispose();
    await turn();
    expect(run).not.toHaveBeenCalled();
  });
});
