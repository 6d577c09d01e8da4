export { Fault, type FaultData, isFault, toFaultData } from './fault.ts';
export { isRefusal, type Refusal, refusal } from './refusal.ts';
