export { type Theme, ThemeFileSchema, ThemeSchema } from './theme.ts';
