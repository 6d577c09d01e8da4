export { fold, foldCode, foldedWords, foldName, searchText } from './fold.ts';
