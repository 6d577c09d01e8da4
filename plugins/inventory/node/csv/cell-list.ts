export { joinList, type ListSign, splitList } from '@counterpart/sdk';
