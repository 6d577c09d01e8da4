export { fold, foldCode, foldedWords, foldName, searchText } from './fold.ts';
export { digitsOf, foldPhone, looksLikePhone, phoneWords, soughtPhone, withoutCountryCode } from './phone.ts';
