export { fold, foldCode, foldedWords as words, foldName, searchText } from '@counterpart/sdk';
