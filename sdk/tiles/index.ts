export { hueOf, initialsOf } from './tile-hint.ts';
